namespace ManifestGen.Tool.Terminal;

/// <summary>The streams that a run reads and writes, and what the terminal at their end can show.</summary>
internal sealed class ToolConsole : IDisposable
{
    /// <summary>Takes the streams. They stay open when this is disposed of; what is buffered is written.</summary>
    public ToolConsole(Stream input, Stream output, Stream error)
    {
        Input = input;
        Output = output;
        // A writer that is told no encoding writes UTF-8 without a mark at its beginning.
        Text = new StreamWriter(output, bufferSize: 16384, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, bufferSize: 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output, as bytes. Whoever writes here writes nothing to <see cref="Text"/>.</summary>
    public Stream Output { get; }

    /// <summary>Standard output, as text.</summary>
    public TextWriter Text { get; }

    /// <summary>Standard error, as text.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether standard output may carry colours.</summary>
    public bool HasColor { get; init; }

    /// <summary>Whether somebody watches standard error.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The folders that programs are looked for in, as <c>PATH</c> has them.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>The kubeconfig files that the environment names, separated as in <c>PATH</c>; empty for the usual place.</summary>
    public string Kubeconfig { get; init; } = Environment.GetEnvironmentVariable("KUBECONFIG") ?? "";

    /// <summary>The streams of the process.</summary>
    public static ToolConsole Standard() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
    {
        HasColor = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
        IsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    /// <summary>
    /// Lets the runtime ready its console, which it does when something is first written, and which takes longer than writing a report. For another thread, while
    /// there is something else to do.
    /// </summary>
    public void Prepare() => Output.Write([]);

    /// <inheritdoc />
    public void Dispose()
    {
        Text.Dispose();
        Error.Dispose();
    }
}

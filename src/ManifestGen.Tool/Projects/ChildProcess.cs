using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ManifestGen.Tool.Projects;

/// <summary>A process that was run to its end, and what it wrote.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    /// <summary>
    /// How long the streams may stay open after the process has ended. A build can leave servers behind that hold them, and nothing that they write
    /// is an answer.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables to set.</param>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static ChildProcess Run(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = Start(program, arguments);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Wait(start, Timeout.InfiniteTimeSpan) ?? throw new InvalidOperationException($"The process {program} did not end.");
    }

    /// <summary>Asks a program something that it answers at once.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="patience">How long it may take; it is ended after that.</param>
    /// <returns>Null when it cannot be started or takes longer.</returns>
    public static ChildProcess? Ask(string program, IEnumerable<string> arguments, TimeSpan patience)
    {
        try
        {
            return Wait(Start(program, arguments), patience);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static ChildProcess? Wait(ProcessStartInfo start, TimeSpan patience)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"The process {start.FileName} did not start.");
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var reading = Task.WhenAll(Task.Run(() => Read(process.StandardOutput, output)), Task.Run(() => Read(process.StandardError, error)));
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        _ = reading.Wait(Patience);
        lock (output)
        lock (error)
        {
            return new ChildProcess(process.ExitCode, output.ToString(), error.ToString());
        }
    }

    private static void Read(StreamReader stream, StringBuilder text)
    {
        var buffer = new char[4096];
        while (stream.Read(buffer) is > 0 and var count)
        {
            lock (text) text.Append(buffer, 0, count);
        }
    }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A command run in the container: good when it ends with 0. An image without a shell has no shell here either. Kubernetes: <c>exec</c>.</summary>
public sealed record ExecProbe : Probe
{
    /// <summary>Makes a probe that runs a command.</summary>
    /// <param name="command">The program and its arguments; at least the program.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExecProbe(IReadOnlyList<string> command, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Command = command;

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<string> Command { get; init => field = ReadOnlyCopy.Of(value); }
}

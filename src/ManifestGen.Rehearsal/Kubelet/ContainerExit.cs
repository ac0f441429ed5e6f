namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>How a container's process ended.</summary>
/// <param name="Code">Its exit code; 128 and the signal's number when a signal ended it.</param>
internal sealed record ContainerExit(int Code)
{
    /// <summary>It in words.</summary>
    public override string ToString() => Code switch
    {
        137 => "killed (SIGKILL)",
        143 => "ended by SIGTERM without handling it (143)",
        134 => "aborted (SIGABRT): an unhandled exception, for .NET",
        139 => "crashed (SIGSEGV)",
        _ => $"exit code {Code}",
    };
}

namespace ManifestGen.Tool.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>No error was found.</summary>
    public const int Clean = 0;

    /// <summary>Errors were found.</summary>
    public const int Errors = 1;

    /// <summary>The command line does not say what to do.</summary>
    public const int WrongUse = 2;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 3;

    /// <summary>There are differences, where it was asked to tell so.</summary>
    public const int Different = 4;

    /// <summary>The user ended the run, as shells have it for an interrupt.</summary>
    public const int Canceled = 130;
}

namespace ManifestGen.Rehearsal.Commands;

/// <summary>What the process ends with: the codes of the command <c>manifestgen</c>.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was lost.</summary>
    public const int Clean = 0;

    /// <summary>Something was lost, or the product cannot be rehearsed.</summary>
    public const int Errors = 1;

    /// <summary>The command line does not say what to do.</summary>
    public const int WrongUse = 2;

    /// <summary>A fault of ours.</summary>
    public const int Fault = 3;

    /// <summary>The user ended the run.</summary>
    public const int Canceled = 130;
}

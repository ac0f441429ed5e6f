namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>How a component stands on a rung.</summary>
internal enum RungStatus
{
    /// <summary>It was seen to hold.</summary>
    Passed,

    /// <summary>It was seen not to hold.</summary>
    Failed,

    /// <summary>The rehearsal did not come this far.</summary>
    NotReached,
}

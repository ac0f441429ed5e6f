namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>The verdict on a component.</summary>
/// <param name="Component">Its name.</param>
/// <param name="Rungs">The rungs, from the bottom.</param>
/// <param name="Excused">Lost requests that the rehearsal itself cost, by playing a crash.</param>
internal sealed record ComponentVerdict(string Component, IReadOnlyList<RungVerdict> Rungs, int Excused)
{
    /// <summary>What it is when it is none of those that are scaled, in words; empty for these.</summary>
    public string Part { get; init; } = "";

    /// <summary>Whether every rung that was to be climbed holds.</summary>
    public bool IsPassed => Rungs.All(r => r.Status == RungStatus.Passed);

    /// <summary>What was wrong.</summary>
    public IEnumerable<Finding> Findings => Rungs.SelectMany(r => r.Findings);
}

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>The verdict on one rung of one component.</summary>
/// <param name="Rung">The rung.</param>
/// <param name="Title">The rung in words.</param>
/// <param name="Status">How the component stands on it.</param>
/// <param name="Evidence">What was seen, in words.</param>
/// <param name="Findings">What was wrong, with cause and fix; none when it passed.</param>
internal sealed record RungVerdict(Rung Rung, string Title, RungStatus Status, string Evidence, IReadOnlyList<Finding> Findings);

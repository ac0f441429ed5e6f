namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>What happened to a container of a Pod beside the one that is rehearsed.</summary>
/// <param name="Name">The container's name.</param>
/// <param name="Runs">The starts of its process.</param>
internal sealed record ContainerHistory(string Name, IReadOnlyList<ContainerRun> Runs);

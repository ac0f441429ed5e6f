namespace ManifestGen.Engine.Resolve;

/// <summary>A PodDisruptionBudget; exactly one of its two numbers is set. Its selector is that of the component.</summary>
public sealed record ResolvedDisruptionBudget
{
    /// <summary><c>maxUnavailable</c>.</summary>
    public Resolved<PodCount>? MaxUnavailable { get; init; }

    /// <summary><c>minAvailable</c>.</summary>
    public Resolved<PodCount>? MinAvailable { get; init; }

    /// <summary><c>unhealthyPodEvictionPolicy</c>.</summary>
    public required Resolved<string> UnhealthyPodEvictionPolicy { get; init; }
}

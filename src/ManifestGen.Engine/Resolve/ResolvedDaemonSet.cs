namespace ManifestGen.Engine.Resolve;

/// <summary>What a DaemonSet says besides its Pods. Kubernetes: <c>DaemonSetSpec</c>.</summary>
public sealed record ResolvedDaemonSet
{
    /// <summary><c>revisionHistoryLimit</c>.</summary>
    public required Resolved<int> RevisionHistoryLimit { get; init; }

    /// <summary><c>updateStrategy.type</c>: <c>RollingUpdate</c> or <c>OnDelete</c>.</summary>
    public required Resolved<string> UpdateStrategy { get; init; }

    /// <summary><c>updateStrategy.rollingUpdate.maxUnavailable</c>; null under <c>OnDelete</c>.</summary>
    public Resolved<PodCount>? MaxUnavailable { get; init; }

    /// <summary><c>updateStrategy.rollingUpdate.maxSurge</c>; null under <c>OnDelete</c>.</summary>
    public Resolved<PodCount>? MaxSurge { get; init; }

    /// <summary><c>minReadySeconds</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? MinReadySeconds { get; init; }
}

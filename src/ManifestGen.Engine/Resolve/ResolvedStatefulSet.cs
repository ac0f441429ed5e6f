namespace ManifestGen.Engine.Resolve;

/// <summary>What a StatefulSet says besides its Pods. Kubernetes: <c>StatefulSetSpec</c>.</summary>
public sealed record ResolvedStatefulSet
{
    /// <summary><c>serviceName</c>: the headless Service by which the Pods find each other.</summary>
    public required Resolved<string> ServiceName { get; init; }

    /// <summary><c>replicas</c>; null when an autoscaler owns the number.</summary>
    public Resolved<int>? Replicas { get; init; }

    /// <summary><c>podManagementPolicy</c>.</summary>
    public required Resolved<string> PodManagementPolicy { get; init; }

    /// <summary><c>revisionHistoryLimit</c>.</summary>
    public required Resolved<int> RevisionHistoryLimit { get; init; }

    /// <summary><c>updateStrategy.type</c>: <c>RollingUpdate</c> or <c>OnDelete</c>.</summary>
    public required Resolved<string> UpdateStrategy { get; init; }

    /// <summary><c>updateStrategy.rollingUpdate.partition</c>; null for Kubernetes' own default, 0.</summary>
    public Resolved<int>? Partition { get; init; }

    /// <summary><c>minReadySeconds</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? MinReadySeconds { get; init; }

    /// <summary><c>persistentVolumeClaimRetentionPolicy.whenDeleted</c>.</summary>
    public required Resolved<string> WhenDeleted { get; init; }

    /// <summary><c>persistentVolumeClaimRetentionPolicy.whenScaled</c>.</summary>
    public required Resolved<string> WhenScaled { get; init; }

    /// <summary>The ports of the headless Service: those of the containers, under their own numbers.</summary>
    public required IReadOnlyList<ResolvedServicePort> Ports { get; init; }
}

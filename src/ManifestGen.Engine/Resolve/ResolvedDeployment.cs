namespace ManifestGen.Engine.Resolve;

/// <summary>What a Deployment says besides its Pods. Kubernetes: <c>DeploymentSpec</c>.</summary>
public sealed record ResolvedDeployment
{
    /// <summary><c>replicas</c>; null when an autoscaler owns the number.</summary>
    public Resolved<int>? Replicas { get; init; }

    /// <summary><c>revisionHistoryLimit</c>.</summary>
    public required Resolved<int> RevisionHistoryLimit { get; init; }

    /// <summary><c>strategy.type</c>: <c>RollingUpdate</c> or <c>Recreate</c>.</summary>
    public required Resolved<string> Strategy { get; init; }

    /// <summary><c>rollingUpdate.maxSurge</c>; null under <c>Recreate</c>.</summary>
    public Resolved<PodCount>? MaxSurge { get; init; }

    /// <summary><c>rollingUpdate.maxUnavailable</c>; null under <c>Recreate</c>.</summary>
    public Resolved<PodCount>? MaxUnavailable { get; init; }

    /// <summary><c>minReadySeconds</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? MinReadySeconds { get; init; }

    /// <summary><c>progressDeadlineSeconds</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? ProgressDeadlineSeconds { get; init; }
}

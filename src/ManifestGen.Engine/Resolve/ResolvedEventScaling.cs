namespace ManifestGen.Engine.Resolve;

/// <summary>KEDA's ScaledObject; its target is the component's workload.</summary>
public sealed record ResolvedEventScaling
{
    /// <summary><c>minReplicaCount</c>.</summary>
    public required Resolved<int> MinReplicas { get; init; }

    /// <summary><c>maxReplicaCount</c>.</summary>
    public required Resolved<int> MaxReplicas { get; init; }

    /// <summary><c>idleReplicaCount</c>; null when the minimum always runs.</summary>
    public Resolved<int>? IdleReplicas { get; init; }

    /// <summary><c>fallback.failureThreshold</c>; null without a fallback.</summary>
    public Resolved<int>? FallbackFailures { get; init; }

    /// <summary><c>fallback.replicas</c>; null without a fallback.</summary>
    public Resolved<int>? FallbackReplicas { get; init; }

    /// <summary><c>pollingInterval</c>.</summary>
    public required Resolved<int> PollingSeconds { get; init; }

    /// <summary><c>cooldownPeriod</c>.</summary>
    public required Resolved<int> CooldownSeconds { get; init; }

    /// <summary><c>behavior.scaleUp</c>.</summary>
    public required ResolvedPace ScaleUp { get; init; }

    /// <summary><c>behavior.scaleDown</c>.</summary>
    public required ResolvedPace ScaleDown { get; init; }

    /// <summary><c>triggers</c>.</summary>
    public required IReadOnlyList<ResolvedTrigger> Triggers { get; init; }
}

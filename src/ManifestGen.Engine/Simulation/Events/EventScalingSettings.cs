namespace ManifestGen.Engine.Simulation.Events;

/// <summary>What KEDA adds to the autoscaler that it makes. KEDA: <c>ScaledObject</c>.</summary>
public sealed record EventScalingSettings
{
    /// <summary>The fewest replicas, 0 or more. <c>minReplicaCount</c>.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>The replicas while nothing is to be done; null for <see cref="MinReplicas"/>. <c>idleReplicaCount</c>.</summary>
    public int? IdleReplicas { get; init; }

    /// <summary>How often triggers are asked whether anything is to be done. <c>pollingInterval</c>.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is to be done before the last Pods go. <c>cooldownPeriod</c>.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The replicas when a trigger cannot be asked; null for as many as there are. <c>fallback.replicas</c>.</summary>
    public int? FallbackReplicas { get; init; }

    /// <summary>How often in a row a trigger cannot be asked before that. <c>fallback.failureThreshold</c>.</summary>
    public int FallbackAfter { get; init; } = 3;

    /// <summary>What is watched.</summary>
    public required IReadOnlyList<EventTrigger> Triggers { get; init; }

    /// <summary>Whether work that no Pod has taken yet waits, and is not lost.</summary>
    public bool HasQueue => Triggers.Any(t => t.Source == TriggerSource.Queue);
}

namespace ManifestGen.Engine.Autoscaling;

/// <summary>An autoscaler on CPU. Kubernetes: <c>HorizontalPodAutoscaler</c> of <c>autoscaling/v2</c>.</summary>
public sealed record AutoscalerSettings
{
    /// <summary>The fewest replicas, 1 or more. <c>minReplicas</c>.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>The most replicas. <c>maxReplicas</c>.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>The percentage of the CPU request that Pods are to use on average: 70 for 70 %; 0 when CPU is not measured. <c>metrics[].resource.target.averageUtilization</c>.</summary>
    public required int TargetUtilization { get; init; }

    /// <summary>How replicas are added.</summary>
    public ScalingRules ScaleUp { get; init; } = ScalingRules.DefaultUp;

    /// <summary>How replicas are removed.</summary>
    public ScalingRules ScaleDown { get; init; } = ScalingRules.DefaultDown;

    /// <summary>How often the controller looks. <c>--horizontal-pod-autoscaler-sync-period</c>.</summary>
    public TimeSpan SyncPeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a Pod's CPU is distrusted after its start, unless it is ready and was measured since. <c>--horizontal-pod-autoscaler-cpu-initialization-period</c>.</summary>
    public TimeSpan CpuInitializationPeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How soon after its start a Pod's first unreadiness counts as not yet started. <c>--horizontal-pod-autoscaler-initial-readiness-delay</c>.</summary>
    public TimeSpan InitialReadinessDelay { get; init; } = TimeSpan.FromSeconds(30);
}

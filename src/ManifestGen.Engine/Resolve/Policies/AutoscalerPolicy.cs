namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>An autoscaler keeps CPU at 70 % of its request; it adds Pods at once and removes them slowly, since a wrong step down costs requests.</summary>
internal static class AutoscalerPolicy
{
    private const int DefaultUtilization = 70;

    /// <summary>The autoscaler of a component; null when its number of Pods is fixed.</summary>
    public static ResolvedAutoscaler? Resolve(ComponentScope scope, ReplicaPolicy replicas)
    {
        if (!replicas.Scales || scope.Replicated?.EventScaling is not null) return null;
        var said = scope.Replicated?.Scaling;
        return new ResolvedAutoscaler
        {
            MinReplicas = replicas.Fewest,
            MaxReplicas = replicas.Most,
            Metrics = MetricPolicy.Resolve(said?.Metrics ?? [], DefaultUtilization),
            ScaleUp = PacePolicy.Up(said?.ScaleUp),
            ScaleDown = PacePolicy.Down(said?.ScaleDown),
        };
    }
}

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Metrics in Kubernetes' terms; CPU when none is named.</summary>
internal static class MetricPolicy
{
    /// <summary>The metrics of an autoscaler.</summary>
    public static IReadOnlyList<ResolvedMetric> Resolve(IReadOnlyList<ScalingMetric> said, int defaultUtilization)
    {
        if (said.Count == 0) return [Share("cpu", defaultUtilization, Origin.Default)];
        var metrics = new ResolvedMetric[said.Count];
        for (var i = 0; i < metrics.Length; i++) metrics[i] = Said(said[i]);
        return metrics;
    }

    private static ResolvedMetric Said(ScalingMetric metric)
    {
        var origin = Origin.Definition(metric.Location);
        return metric switch
        {
            CpuUtilization cpu => Share("cpu", cpu.Target.Value, origin),
            MemoryUtilization memory => Share("memory", memory.Target.Value, origin),
            CpuAverage cpu => Average(MetricKind.Resource, "cpu", cpu.Target.ToString(), origin),
            MemoryAverage memory => Average(MetricKind.Resource, "memory", memory.Target.ToString(), origin),
            PodsMetric pods => Average(MetricKind.Pods, pods.Name, KubernetesText.Quantity(pods.Average), origin) with { Labels = MetadataPolicy.Entries(pods.Labels) },
            ExternalMetric external => Whole(MetricKind.External, external.Name, external.Value, external.Average, origin) with { Labels = MetadataPolicy.Entries(external.Labels) },
            ObjectMetric at => Whole(MetricKind.Object, at.Name, at.Value, at.Average, origin) with
            {
                ObjectApiVersion = at.ApiVersion,
                ObjectKind = at.Kind,
                ObjectName = at.Resource,
            },
            _ => throw new NotSupportedException($"No policy for the metric {metric.GetType().Name}."),
        };
    }

    private static ResolvedMetric Share(string name, int utilization, Origin origin) =>
        new() { Kind = MetricKind.Resource, Name = name, TargetType = "Utilization", Utilization = utilization, Origin = origin };

    private static ResolvedMetric Average(MetricKind kind, string name, string quantity, Origin origin) =>
        new() { Kind = kind, Name = name, TargetType = "AverageValue", Quantity = quantity, Origin = origin };

    private static ResolvedMetric Whole(MetricKind kind, string name, decimal? value, decimal? average, Origin origin) => average is { } each
        ? Average(kind, name, KubernetesText.Quantity(each), origin)
        : new ResolvedMetric { Kind = kind, Name = name, TargetType = "Value", Quantity = KubernetesText.Quantity(value ?? 0), Origin = origin };
}

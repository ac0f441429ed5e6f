namespace ManifestGen;

/// <summary>Something measured, and the value that an autoscaler keeps it at. Kubernetes: <c>MetricSpec</c>.</summary>
public abstract record ScalingMetric : ModelElement
{
    private protected ScalingMetric(string file, int line)
        : base(file, line)
    {
    }
}

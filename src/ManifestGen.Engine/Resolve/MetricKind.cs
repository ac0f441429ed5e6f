namespace ManifestGen.Engine.Resolve;

/// <summary>Where a metric is measured. Kubernetes: <c>metrics[].type</c>.</summary>
public enum MetricKind
{
    /// <summary>CPU or memory of the Pods: <c>Resource</c>.</summary>
    Resource,

    /// <summary>A metric of the Pods: <c>Pods</c>.</summary>
    Pods,

    /// <summary>A metric of another resource: <c>Object</c>.</summary>
    Object,

    /// <summary>A metric from outside the cluster: <c>External</c>.</summary>
    External,
}

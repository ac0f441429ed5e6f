namespace ManifestGen.Engine.Resolve;

/// <summary>A metric of an autoscaler and its target. Kubernetes: <c>MetricSpec</c>.</summary>
public sealed record ResolvedMetric
{
    /// <summary>Where it is measured: <c>type</c>.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary><c>resource.name</c> or <c>metric.name</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>metric.selector.matchLabels</c>, in ordinal order.</summary>
    public IReadOnlyList<ResolvedEntry> Labels { get; init; } = [];

    /// <summary><c>describedObject.apiVersion</c>; empty but for <see cref="MetricKind.Object"/>.</summary>
    public string ObjectApiVersion { get; init; } = "";

    /// <summary><c>describedObject.kind</c>; empty but for <see cref="MetricKind.Object"/>.</summary>
    public string ObjectKind { get; init; } = "";

    /// <summary><c>describedObject.name</c>; empty but for <see cref="MetricKind.Object"/>.</summary>
    public string ObjectName { get; init; } = "";

    /// <summary><c>target.type</c>: <c>Utilization</c>, <c>AverageValue</c> or <c>Value</c>.</summary>
    public required string TargetType { get; init; }

    /// <summary><c>target.averageUtilization</c>; 0 for the other types.</summary>
    public int Utilization { get; init; }

    /// <summary><c>target.averageValue</c> or <c>target.value</c>, a quantity; empty for <c>Utilization</c>.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

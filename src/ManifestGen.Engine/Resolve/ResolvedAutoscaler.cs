namespace ManifestGen.Engine.Resolve;

/// <summary>A HorizontalPodAutoscaler of <c>autoscaling/v2</c>; its target is the component's workload.</summary>
public sealed record ResolvedAutoscaler
{
    /// <summary><c>minReplicas</c>.</summary>
    public required Resolved<int> MinReplicas { get; init; }

    /// <summary><c>maxReplicas</c>.</summary>
    public required Resolved<int> MaxReplicas { get; init; }

    /// <summary><c>metrics</c>.</summary>
    public required IReadOnlyList<ResolvedMetric> Metrics { get; init; }

    /// <summary><c>behavior.scaleUp</c>.</summary>
    public required ResolvedPace ScaleUp { get; init; }

    /// <summary><c>behavior.scaleDown</c>.</summary>
    public required ResolvedPace ScaleDown { get; init; }
}

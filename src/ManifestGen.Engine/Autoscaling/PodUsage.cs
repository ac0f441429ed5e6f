namespace ManifestGen.Engine.Autoscaling;

/// <summary>What the controller knows of a Pod.</summary>
public sealed record PodUsage
{
    /// <summary>The CPU used, as a share of the Pod's request: 0.7 for 70 %; null while there is no measurement.</summary>
    public double? Utilization { get; init; }

    /// <summary>When the measurement was taken.</summary>
    public DateTimeOffset MeasuredAt { get; init; }

    /// <summary>The time that the measurement covers.</summary>
    public TimeSpan MeasurementWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When the Pod was started; null while it waits for a node.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Whether it is ready.</summary>
    public bool IsReady { get; init; }

    /// <summary>When it last became ready or not ready.</summary>
    public DateTimeOffset ReadinessChangedAt { get; init; }

    /// <summary>Whether it is being deleted or has failed; it then counts for nothing.</summary>
    public bool IsEnding { get; init; }
}

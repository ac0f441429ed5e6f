namespace ManifestGen.Engine.Autoscaling;

/// <summary>What a decision rests on.</summary>
public enum ScalingReason
{
    /// <summary>The measurements.</summary>
    Metric,

    /// <summary>A stabilisation window held the change back.</summary>
    Window,

    /// <summary>A policy allowed only part of the change.</summary>
    Pace,

    /// <summary>The maximum allowed only part of the change.</summary>
    AtMaximum,

    /// <summary>The minimum allowed only part of the change.</summary>
    AtMinimum,

    /// <summary>There were more replicas than the maximum.</summary>
    AboveMaximum,

    /// <summary>There were fewer replicas than the minimum.</summary>
    BelowMinimum,

    /// <summary>The workload asks for no replicas, which switches the autoscaler off.</summary>
    Disabled,
}

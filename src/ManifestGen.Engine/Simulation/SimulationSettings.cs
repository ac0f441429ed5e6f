using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Engine.Simulation;

/// <summary>What is simulated: an autoscaler, what a Pod can do, and how long it takes to start.</summary>
public sealed record SimulationSettings
{
    /// <summary>The autoscaler.</summary>
    public required AutoscalerSettings Autoscaler { get; init; }

    /// <summary>The load.</summary>
    public required LoadCurve Load { get; init; }

    /// <summary>The requests a second with which a Pod uses all the CPU that it requests; more than 0.</summary>
    public required double RequestsPerPod { get; init; }

    /// <summary>How much more than its CPU request a Pod can use, as a factor of it, 1 or more; what comes beyond is not served. 2 by default.</summary>
    public double Burst { get; init; } = 2;

    /// <summary>The time from the decision to start a Pod until it is ready: scheduling, image, start, first good probe. 15 s by default.</summary>
    public TimeSpan StartUp { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often usage is measured, as an average since the time before. 15 s by default, as metrics-server does it.</summary>
    public TimeSpan MetricsPeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What scales by events beside the autoscaler, or before it; null when nothing does.</summary>
    public EventScalingSettings? Events { get; init; }

    /// <summary>The moment at which the load begins, for triggers on hours; a Monday at midnight by default.</summary>
    public DateTimeOffset Begin { get; init; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The replicas at the beginning; as many as the load then asks for, within the bounds, when 0.</summary>
    public int InitialReplicas { get; init; }
}

using ManifestGen.Engine.Autoscaling;

namespace ManifestGen.Engine.Simulation;

/// <summary>A Pod of a simulation.</summary>
/// <param name="startedAt">When it was started.</param>
/// <param name="readyAt">When it becomes ready.</param>
internal sealed class SimulatedPod(DateTimeOffset startedAt, DateTimeOffset readyAt)
{
    private double _sum;
    private int _seconds;
    private double? _measured;
    private DateTimeOffset _measuredAt;

    /// <summary>Whether it answers requests at a time.</summary>
    public bool IsReady(DateTimeOffset now) => now >= readyAt;

    /// <summary>Uses a share of its request for a second.</summary>
    public void Use(double share)
    {
        _sum += share;
        _seconds++;
    }

    /// <summary>Publishes the average since the measurement before.</summary>
    public void Measure(DateTimeOffset now)
    {
        if (_seconds == 0) return;
        (_measured, _measuredAt) = (_sum / _seconds, now);
        (_sum, _seconds) = (0, 0);
    }

    /// <summary>What the autoscaler knows of it.</summary>
    public PodUsage Usage(DateTimeOffset now, TimeSpan window) => new()
    {
        Utilization = _measured,
        MeasuredAt = _measuredAt,
        MeasurementWindow = window,
        StartedAt = startedAt,
        IsReady = IsReady(now),
        ReadinessChangedAt = IsReady(now) ? readyAt : startedAt,
    };
}

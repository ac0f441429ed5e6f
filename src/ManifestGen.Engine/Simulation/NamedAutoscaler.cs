using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Engine.Simulation;

/// <summary>An autoscaler and its name.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Settings">What it does.</param>
public sealed record NamedAutoscaler(string Name, AutoscalerSettings Settings)
{
    /// <summary>What KEDA adds to it; null for a HorizontalPodAutoscaler of its own.</summary>
    public EventScalingSettings? Events { get; init; }
}

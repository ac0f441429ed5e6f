using ManifestGen.Engine.Autoscaling;

namespace ManifestGen.Engine.Simulation;

/// <summary>An autoscaler and its name.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Settings">What it does.</param>
public sealed record NamedAutoscaler(string Name, AutoscalerSettings Settings);

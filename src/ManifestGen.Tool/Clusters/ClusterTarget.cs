using ManifestGen.Clusters.Connection;

namespace ManifestGen.Tool.Clusters;

/// <summary>What a command on a cluster is about.</summary>
/// <param name="Path">The project or folder that was named; null for the working folder.</param>
/// <param name="Environment">The environment; empty for none.</param>
/// <param name="Selection">The cluster.</param>
/// <param name="AsJson">Whether to answer in JSON.</param>
internal sealed record ClusterTarget(string? Path, string Environment, ClusterSelection Selection, bool AsJson);

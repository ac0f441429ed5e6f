using ManifestGen.Engine.Validation;

namespace ManifestGen.Engine.Comparison;

/// <summary>The manifests of one environment.</summary>
/// <param name="Environment">Its name; empty for the plain one.</param>
/// <param name="Files">Its files.</param>
public sealed record EnvironmentManifests(string Environment, IReadOnlyList<SourceFile> Files);

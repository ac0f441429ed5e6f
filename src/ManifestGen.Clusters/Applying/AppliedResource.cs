using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>A resource as it was applied.</summary>
/// <param name="Document">What was applied.</param>
/// <param name="Namespace">The namespace that it is in; empty when its kind lives in none.</param>
/// <param name="Outcome">What that did.</param>
public sealed record AppliedResource(ManifestDocument Document, string Namespace, ApplyOutcome Outcome);

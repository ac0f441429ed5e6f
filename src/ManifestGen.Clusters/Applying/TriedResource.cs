using System.Text.Json.Nodes;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>A resource, and what applying it would make of it.</summary>
/// <param name="Document">What would be applied.</param>
/// <param name="Namespace">The namespace that it is in; empty when its kind lives in none.</param>
/// <param name="Live">The resource as it is, without what the server keeps for itself; null when it is not there.</param>
/// <param name="Applied">The resource as it would be, likewise; null when it would be deleted.</param>
public sealed record TriedResource(ManifestDocument Document, string Namespace, JsonObject? Live, JsonObject? Applied);

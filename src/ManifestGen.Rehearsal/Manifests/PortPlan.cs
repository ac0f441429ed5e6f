namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A port that a container listens on.</summary>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="Number">Its number.</param>
internal sealed record PortPlan(string Name, int Number);

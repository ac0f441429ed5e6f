namespace ManifestGen.Engine.Schemas;

/// <summary>A kind that was removed before the oldest release that ManifestGen knows.</summary>
/// <param name="ApiVersion">The group and version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="RemovedIn">The minor version of the release that removed it.</param>
/// <param name="Replacement">The group and version that took its place; empty when none did.</param>
internal sealed record RemovedKind(string ApiVersion, string Kind, int RemovedIn, string Replacement);

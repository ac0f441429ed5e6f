namespace ManifestGen.SchemaCompiler;

/// <summary>A kind that was removed before the oldest release that is known.</summary>
/// <param name="ApiVersion">The group and version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="RemovedIn">The minor version that removed it.</param>
/// <param name="Replacement">The group and version that took its place; empty when none did.</param>
internal sealed record RemovedKindModel(string ApiVersion, string Kind, int RemovedIn, string Replacement);

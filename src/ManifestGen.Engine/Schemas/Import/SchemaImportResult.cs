using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>What reading files with schemas gave.</summary>
/// <param name="Schemas">The schemas to save.</param>
/// <param name="Diagnostics">What is wrong with the files.</param>
public sealed record SchemaImportResult(IReadOnlyList<SavedSchema> Schemas, IReadOnlyList<Diagnostic> Diagnostics);

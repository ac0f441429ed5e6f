namespace ManifestGen.Engine.Validation;

/// <summary>A file of manifests, in memory.</summary>
/// <param name="Path">The path as the user knows it; shown in diagnostics.</param>
/// <param name="Content">The bytes as they stand in the file.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content);

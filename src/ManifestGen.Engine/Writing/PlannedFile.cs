namespace ManifestGen.Engine.Writing;

/// <summary>A file that a folder should hold.</summary>
/// <param name="Path">The path below the folder, with <c>/</c>.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PlannedFile(string Path, byte[] Content);

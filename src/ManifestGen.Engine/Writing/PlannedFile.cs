namespace ManifestGen.Engine.Writing;

/// <summary>A file that a folder should hold.</summary>
/// <param name="Path">The path below the folder, with <c>/</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record PlannedFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether a folder holds it as it should.</summary>
    public bool IsIn(string folder)
    {
        var file = new FileInfo(System.IO.Path.Combine(folder, Path));
        return file.Exists && file.Length == Content.Length && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(Content.Span);
    }
}

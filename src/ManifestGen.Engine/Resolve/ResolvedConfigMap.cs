namespace ManifestGen.Engine.Resolve;

/// <summary>A ConfigMap to write.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Data"><c>data</c>, in ordinal order of the keys.</param>
/// <param name="Hash">16 hexadecimal digits that change with the content; an annotation of the Pods.</param>
public sealed record ResolvedConfigMap(Resolved<string> Name, IReadOnlyList<ResolvedEntry> Data, string Hash)
{
    /// <summary><c>binaryData</c>: content in base64, in ordinal order of the keys.</summary>
    public IReadOnlyList<ResolvedEntry> BinaryData { get; init; } = [];
}

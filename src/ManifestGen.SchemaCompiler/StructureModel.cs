namespace ManifestGen.SchemaCompiler;

/// <summary>A structure of named fields.</summary>
internal sealed class StructureModel
{
    /// <summary>The fields by name.</summary>
    public SortedDictionary<string, PropertyModel> Properties { get; } = new(StringComparer.Ordinal);
}

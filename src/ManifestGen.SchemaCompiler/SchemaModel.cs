namespace ManifestGen.SchemaCompiler;

/// <summary>All that is compiled.</summary>
internal sealed class SchemaModel
{
    /// <summary>The structure of resources of which no more is known than that they have metadata.</summary>
    public const string OpenType = "Open";

    /// <summary>The structures by name.</summary>
    public SortedDictionary<string, StructureModel> Structures { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds that can be applied.</summary>
    public List<KindModel> Kinds { get; } = [];

    /// <summary>The kinds that were removed before the oldest release.</summary>
    public List<RemovedKindModel> Removed { get; } = [];
}

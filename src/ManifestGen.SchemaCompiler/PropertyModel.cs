namespace ManifestGen.SchemaCompiler;

/// <summary>A field of a structure.</summary>
/// <param name="shape">The form of its value.</param>
internal sealed class PropertyModel(Shape shape)
{
    /// <summary>The form of its value.</summary>
    public Shape Shape { get; set; } = shape;

    /// <summary>The releases that have it.</summary>
    public ReleaseRange Releases { get; set; }

    /// <summary>Whether the API server rejects a resource without it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The only values it may have; empty when it may have any.</summary>
    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>The fields that no two items of this list may share; a single empty name when no two items may be the same.</summary>
    public IReadOnlyList<string> ListKeys { get; set; } = [];
}

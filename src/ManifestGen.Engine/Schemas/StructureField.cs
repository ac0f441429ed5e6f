namespace ManifestGen.Engine.Schemas;

/// <summary>A field of a structure.</summary>
/// <param name="name">Its name in JSON.</param>
/// <param name="shape">The form of its value.</param>
internal sealed class StructureField(string name, Shape shape)
{
    /// <summary>Its name in JSON.</summary>
    public string Name { get; } = name;

    /// <summary>The form of its value.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>The releases that have it.</summary>
    public ReleaseRange Releases { get; init; }

    /// <summary>Whether the API server rejects a resource without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only values that it, or an item of it, may have; empty when it may have any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The fields that no two items of this list may share; a single empty name when no two items may be the same; empty when anything goes.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>The schema of a kind in one version of its API.</summary>
/// <param name="name">The version, such as <c>v1</c>.</param>
/// <param name="node">The schema as it was written; null when there is none, and anything goes.</param>
/// <param name="definitions">Where its references lead to.</param>
internal sealed class VersionSchema(string name, YamlNode? node, SchemaDefinitions definitions)
{
    private readonly Lazy<ValueSchema> _schema = new(() => node is null ? ValueSchema.Anything : SchemaReader.Read(node, definitions));

    /// <summary>The version, such as <c>v1</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The schema, read when it is first asked for.</summary>
    public ValueSchema Schema => _schema.Value;

    /// <summary>Where its references lead to.</summary>
    public SchemaDefinitions Definitions { get; } = definitions;
}

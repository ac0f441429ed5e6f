namespace ManifestGen.Engine.Yaml;

/// <summary>A scalar with the type that Go's YAML reader, which the API server uses, gives it.</summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>The text, unescaped and unquoted.</summary>
    public required string Text { get; init; }

    /// <summary>The type it resolves to.</summary>
    public required ScalarKind Kind { get; init; }
}

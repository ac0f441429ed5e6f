using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>A keyword of a schema with what it says: a value in YAML, a schema, several, or several with names.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Value">The value, in the flow style of YAML; empty for schemas.</param>
internal sealed record SchemaPart(string Name, string Value)
{
    /// <summary>A schema.</summary>
    public ValueSchema? Schema { get; private init; }

    /// <summary>Several schemas.</summary>
    public IReadOnlyList<ValueSchema>? Schemas { get; private init; }

    /// <summary>Several schemas with names.</summary>
    public IReadOnlyDictionary<string, ValueSchema>? Named { get; private init; }

    /// <summary>The keywords of a schema that is no reference, in the order in which they are always written.</summary>
    public static IEnumerable<SchemaPart> Of(ValueSchema schema)
    {
        if (SchemaReader.NameOf(schema.Type) is { Length: > 0 } type) yield return new("type", type);
        if (schema.Format.Length > 0) yield return new("format", SavedSchemaText.Text(schema.Format));
        if (schema.IsNullable) yield return new("nullable", "true");
        if (schema.Default is { } value) yield return new("default", ValueJson.Of(value));
        if (schema.Values.Count > 0) yield return new("enum", $"[{string.Join(", ", schema.Values.Select(Item))}]");
        if (schema.Pattern is { } pattern) yield return new("pattern", SavedSchemaText.Text(pattern.Text));
        foreach (var bound in Bounds("minimum", "exclusiveMinimum", schema.Minimum).Concat(Bounds("maximum", "exclusiveMaximum", schema.Maximum))) yield return bound;
        if (schema.MultipleOf is { } factor) yield return new("multipleOf", factor.Text);
        foreach (var size in Sizes("Length", schema.Length).Concat(Sizes("Items", schema.ItemCount)).Concat(Sizes("Properties", schema.EntryCount))) yield return size;
        if (schema.Required.Count > 0) yield return new("required", Texts(schema.Required));
        if (schema.IsIntOrString) yield return new("x-kubernetes-int-or-string", "true");
        if (schema.IsResource) yield return new("x-kubernetes-embedded-resource", "true");
        if (schema.KeepsUnknown) yield return new("x-kubernetes-preserve-unknown-fields", "true");
        if (schema.HasUniqueItems) yield return new("x-kubernetes-list-type", "set");
        if (schema.ListKeys.Count > 0)
        {
            yield return new("x-kubernetes-list-type", "map");
            yield return new("x-kubernetes-list-map-keys", Texts(schema.ListKeys));
        }

        if (schema.Rules.Count > 0) yield return new("x-kubernetes-validations", $"[{string.Join(", ", schema.Rules.Select(r => $"{{rule: {SavedSchemaText.Text(r)}}}"))}]");
        if (schema.Properties.Count > 0) yield return new("properties", "") { Named = schema.Properties };
        if (schema.Entries is { } entries) yield return new("additionalProperties", "") { Schema = entries };
        if (schema.Items is { } items) yield return new("items", "") { Schema = items };
        foreach (var (name, parts) in new[] { ("allOf", schema.AllOf), ("anyOf", schema.AnyOf), ("oneOf", schema.OneOf) })
        {
            if (parts.Count > 0) yield return new(name, "") { Schemas = parts };
        }

        if (schema.Not is { } not) yield return new("not", "") { Schema = not };
    }

    private static string Item(YamlNode node) => node is YamlScalar { Kind: ScalarKind.String } text ? SavedSchemaText.Text(text.Text) : ValueJson.Of(node);

    private static string Texts(IReadOnlyList<string> texts) => $"[{string.Join(", ", texts.Select(SavedSchemaText.Text))}]";

    private static IEnumerable<SchemaPart> Bounds(string name, string exclusive, NumberBound? bound)
    {
        if (bound is null) yield break;
        yield return new(name, bound.Text);
        if (bound.IsExclusive) yield return new(exclusive, "true");
    }

    private static IEnumerable<SchemaPart> Sizes(string what, SizeBounds bounds)
    {
        if (bounds.Least > 0) yield return new($"min{what}", SavedSchemaText.Number(bounds.Least));
        if (bounds.Most is { } most) yield return new($"max{what}", SavedSchemaText.Number(most));
    }
}

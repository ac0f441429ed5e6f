using ManifestGen.Engine.Schemas.Patterns;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Reads schemas of OpenAPI, version 2 or 3, with the extensions that Kubernetes has. What has the wrong type counts as not there.</summary>
internal static class SchemaReader
{
    private static readonly (string Name, ValueType Type)[] Types =
    [
        ("string", ValueType.String), ("integer", ValueType.Integer), ("number", ValueType.Number), ("boolean", ValueType.Boolean),
        ("array", ValueType.Array), ("object", ValueType.Object),
    ];

    /// <summary>The name of a type in a schema.</summary>
    public static string NameOf(ValueType type) => Array.Find(Types, t => t.Type == type).Name ?? "";

    /// <summary>Reads a schema.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="definitions">Where its references lead to.</param>
    public static ValueSchema Read(YamlNode node, SchemaDefinitions definitions)
    {
        var schema = new Field(node);
        if (schema["$ref"].String is { Length: > 0 } reference) return new ValueSchema { Reference = reference[(reference.LastIndexOf('/') + 1)..], Definitions = definitions };

        // OpenAPI 3.0 has no room for a default beside a reference, so it is wrapped.
        var parts = All(schema["allOf"], definitions);
        if (parts is [{ Reference.Length: > 0 } only] && schema["properties"].Count == 0 && schema["type"].String is null) return only;

        var type = Array.Find(Types, t => t.Name == schema["type"].String).Type;
        var properties = Properties(schema["properties"], definitions);
        var entries = Entries(schema["additionalProperties"], definitions);
        var isFree = !definitions.IsStructural && type == ValueType.Object && properties.Count == 0 && entries is null;
        // In OpenAPI 2 a port is a text by its type, and either by its format.
        var isIntOrString = schema["x-kubernetes-int-or-string"].Boolean == true || schema["format"].String == "int-or-string";
        var listType = schema["x-kubernetes-list-type"].String;
        return new ValueSchema
        {
            Type = isIntOrString ? ValueType.None : type,
            Format = isIntOrString ? "" : schema["format"].String ?? "",
            IsNullable = schema["nullable"].Boolean == true,
            KeepsUnknown = isFree || schema["x-kubernetes-preserve-unknown-fields"].Boolean == true || schema["additionalProperties"].Boolean == true,
            IsIntOrString = isIntOrString,
            IsResource = schema["x-kubernetes-embedded-resource"].Boolean == true,
            Default = schema["default"].Node,
            Properties = properties,
            Entries = entries,
            Items = schema["items"].Node is YamlMapping items ? Read(items, definitions) : null,
            Required = Texts(schema["required"]),
            Values = schema["enum"].Node is YamlSequence values ? values.Items : [],
            Pattern = schema["pattern"].String is { Length: > 0 } pattern ? new GoPattern(pattern) : null,
            Minimum = Bound(schema, "minimum", "exclusiveMinimum"),
            Maximum = Bound(schema, "maximum", "exclusiveMaximum"),
            MultipleOf = Bound(schema, "multipleOf", ""),
            Length = Sizes(schema, "minLength", "maxLength"),
            ItemCount = Sizes(schema, "minItems", "maxItems"),
            EntryCount = Sizes(schema, "minProperties", "maxProperties"),
            HasUniqueItems = schema["uniqueItems"].Boolean == true || listType == "set",
            ListKeys = listType == "map" ? Texts(schema["x-kubernetes-list-map-keys"]) : [],
            AllOf = parts,
            AnyOf = All(schema["anyOf"], definitions),
            OneOf = All(schema["oneOf"], definitions),
            Not = schema["not"].Node is YamlMapping not ? Read(not, definitions) : null,
            Rules = Rules(schema["x-kubernetes-validations"]),
            Definitions = definitions,
        };
    }

    private static Dictionary<string, ValueSchema> Properties(Field properties, SchemaDefinitions definitions)
    {
        var read = new Dictionary<string, ValueSchema>(properties.Count, StringComparer.Ordinal);
        foreach (var (name, property) in properties.Entries)
        {
            if (property.Node is YamlMapping schema) read[name] = Read(schema, definitions);
        }

        return read;
    }

    private static ValueSchema? Entries(Field entries, SchemaDefinitions definitions) =>
        entries.Node is YamlMapping schema ? Read(schema, definitions) : entries.Boolean == true ? ValueSchema.Anything : null;

    private static List<ValueSchema> All(Field list, SchemaDefinitions definitions)
    {
        var read = new List<ValueSchema>(list.Count);
        foreach (var item in list.Items)
        {
            if (item.Node is YamlMapping schema) read.Add(Read(schema, definitions));
        }

        return read;
    }

    private static List<string> Texts(Field list)
    {
        var texts = new List<string>(list.Count);
        foreach (var item in list.Items)
        {
            if (item.String is { } text) texts.Add(text);
        }

        return texts;
    }

    private static List<string> Rules(Field list)
    {
        var rules = new List<string>(list.Count);
        foreach (var item in list.Items)
        {
            if (item["rule"].String is { } rule) rules.Add(rule);
        }

        return rules;
    }

    private static NumberBound? Bound(Field schema, string name, string exclusive) =>
        schema[name].Node is YamlScalar number && GoNumber.Json(number) is { } text
            ? new NumberBound(GoNumber.Float(number.Text), text, exclusive.Length > 0 && schema[exclusive].Boolean == true)
            : null;

    private static SizeBounds Sizes(Field schema, string least, string most) => new(schema[least].Integer ?? 0, schema[most].Integer);
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Which type a value has in JSON, and what to do when it should be another.</summary>
internal static class ValueTypes
{
    /// <summary>Whether a value has a type. A number without a fraction is an integer, however it is written.</summary>
    public static bool Is(YamlNode node, ValueType type) => type switch
    {
        ValueType.None => true,
        ValueType.Object => node is YamlMapping,
        ValueType.Array => node is YamlSequence,
        ValueType.String => node is YamlScalar { Kind: ScalarKind.String },
        ValueType.Boolean => node is YamlScalar { Kind: ScalarKind.Boolean },
        ValueType.Number => node is YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float },
        _ => node is YamlScalar { Kind: ScalarKind.Integer } || (node is YamlScalar { Kind: ScalarKind.Float } scalar && GoNumber.TryInteger(scalar, out _)),
    };

    /// <summary>The name of a value's type, as the API server says it.</summary>
    public static string NameOf(YamlNode node) => node switch
    {
        YamlMapping => "object",
        YamlSequence => "array",
        YamlScalar { Kind: ScalarKind.String } => "string",
        YamlScalar { Kind: ScalarKind.Boolean } => "boolean",
        YamlScalar { Kind: ScalarKind.Null } => "null",
        _ => Is(node, ValueType.Integer) ? "integer" : "number",
    };

    /// <summary>What to write instead.</summary>
    public static string Help(YamlNode node, ValueSchema schema)
    {
        if (node is YamlScalar { Kind: ScalarKind.Null }) return "Give it a value, or leave the field out.";
        if (schema.IsIntOrString) return "Write a whole number or a text.";
        return schema.Type switch
        {
            ValueType.Array => "Write a list: each item on a line of its own that begins with '- '.",
            ValueType.Object => "Write a mapping: 'key: value' lines, indented below the field.",
            ValueType.String => ScalarCheck.Help(node, ShapeKind.String),
            ValueType.Boolean => ScalarCheck.Help(node, ShapeKind.Boolean),
            ValueType.Integer => ScalarCheck.Help(node, ShapeKind.Int64),
            _ => ScalarCheck.Help(node, ShapeKind.Double),
        };
    }
}

using CsCheck;

namespace ManifestGen.Tests.Schemas;

/// <summary>Values that are schemas, nearly schemas or nothing of the kind, in flow style.</summary>
internal static class HostileSchemas
{
    private static readonly string[] Words =
    [
        "type", "properties", "items", "additionalProperties", "allOf", "anyOf", "oneOf", "not", "required", "enum", "default", "pattern", "format", "minimum", "maximum",
        "multipleOf", "minLength", "maxItems", "minProperties", "nullable", "uniqueItems", "$ref", "x-kubernetes-int-or-string", "x-kubernetes-list-type",
        "x-kubernetes-list-map-keys", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-validations", "a", "b",
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "object", "array", "string", "integer", "number", "boolean", "true", "1", "-1", "0", "1e400", "null", "''", "a", "'['", "'(a+)+$'", "set", "map", "date-time", "x");

    /// <summary>The values.</summary>
    public static Gen<string> Value { get; } = Gen.Recursive<string>((depth, inner) => depth > 5
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (1, inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]")),
            (4, Gen.Select(Gen.Shuffle(Words, 0, 6), inner.Array[6], (keys, values) => $"{{{string.Join(", ", keys.Zip(values, (k, v) => $"{k}: {v}"))}}}"))));
}

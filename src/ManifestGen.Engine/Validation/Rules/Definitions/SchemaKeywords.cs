using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>Judges words of a schema that the API server does not take, wherever the schema stands.</summary>
internal static class SchemaKeywords
{
    private static readonly string[] Unsupported = ["id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref", "$schema"];

    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];

    /// <summary>Reports such words of one schema, and not of those in it.</summary>
    public static void Check(Field schema, DiagnosticSink sink)
    {
        if (schema["type"].String is { Length: > 0 } type && !Types.Contains(type))
        {
            Add(
                schema["type"], $"Unsupported value: \"{type}\": supported values: {string.Join(", ", Types.Select(t => $"\"{t}\""))}",
                type == "null" ? "Set nullable: true beside the type." : "Write one of these types.", sink);
        }

        foreach (var word in Unsupported)
        {
            if (schema[word] is { Exists: true } keyword && keyword.String is not "") Add(keyword, $"Forbidden: {word} is not supported", word == "$ref" ? "Write out what it refers to." : "Remove it.", sink);
        }

        if (schema["uniqueItems"].Boolean == true)
            Add(schema["uniqueItems"], "Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic", "Set x-kubernetes-list-type: set.", sink);
        if (schema["items"] is { Node: YamlSequence } items) Add(items, "Forbidden: items must be a schema object and not an array", "Write one schema that all items have.", sink);
        if (schema["additionalProperties"] is { Exists: true } entries && entries.Boolean != true && schema["properties"].Count > 0)
            Add(entries, "Forbidden: additionalProperties and properties are mutual exclusive", "Keep one of them.", sink);
        if (schema["x-kubernetes-preserve-unknown-fields"] is { Boolean: false } keeps)
            Add(keeps, "Invalid value: false: must be true or undefined", "Remove it; fields that are not named are removed in any case.", sink);
        foreach (var other in (ReadOnlySpan<string>)["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"])
        {
            if (schema["x-kubernetes-int-or-string"].Boolean == true && schema[other].Boolean == true)
                Add(schema[other], "Invalid value: true: must be false if x-kubernetes-int-or-string is true", "Keep one of the two.", sink);
        }
    }

    private static void Add(Field place, string problem, string help, DiagnosticSink sink) => sink.Add(DefinitionStructureRule.NotStructural, place, problem, help);
}

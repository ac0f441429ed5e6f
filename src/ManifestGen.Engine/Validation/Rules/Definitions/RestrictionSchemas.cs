using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>Judges the schemas below <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: they restrict values, and say nothing of what fields there are.</summary>
internal static class RestrictionSchemas
{
    private static readonly string[] Junctors = ["allOf", "anyOf", "oneOf"];

    private static readonly string[] Empty = ["type", "title", "description"];

    private static readonly string[] False = ["nullable", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string"];

    private static readonly string[] Undefined = ["additionalProperties", "default", "x-kubernetes-list-type", "x-kubernetes-map-type"];

    private static readonly string[] NoItems = ["x-kubernetes-list-map-keys", "x-kubernetes-validations"];

    /// <summary>Reports what is wrong with the restrictions of a schema.</summary>
    public static void CheckOf(Field schema, DiagnosticSink sink) => Restrictions(schema, sink);

    private static void Restrictions(Field schema, DiagnosticSink sink)
    {
        foreach (var junctor in Junctors)
        {
            // The one thing of types that may be said here: that a value is a number or a text.
            if (junctor == "anyOf" && IsNumberOrText(schema["anyOf"]))
            {
                foreach (var part in schema["anyOf"].Items) SchemaKeywords.Check(part, sink);
                continue;
            }

            var at = 0;
            foreach (var part in schema[junctor].Items) Restriction(part, mayBeNumberOrText: junctor == "allOf" && at++ == 0, sink);
        }

        Restriction(schema["not"], mayBeNumberOrText: false, sink);
    }

    private static void Restriction(Field schema, bool mayBeNumberOrText, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping || sink.Found.Count > ReadingLimits.Errors) return;
        foreach (var word in Empty) Forbid(schema[word], word, schema[word].String is { Length: > 0 }, "empty", sink);
        foreach (var word in False) Forbid(schema[word], word, schema[word].Boolean == true, "false", sink);
        foreach (var word in Undefined) Forbid(schema[word], word, schema[word].Exists, "undefined", sink);
        foreach (var word in NoItems) Forbid(schema[word], word, schema[word].Count > 0, "empty", sink);
        if (schema["properties"]["metadata"] is { Exists: true } metadata)
            sink.Add(DefinitionStructureRule.NotStructural, metadata, "Forbidden: must not be specified in a nested context", "Remove it.");
        SchemaKeywords.Check(schema, sink);
        ListKeywords.Check(schema, sink);
        DefinitionStructureRule.CheckPattern(schema["pattern"], sink);
        if (!(mayBeNumberOrText && IsNumberOrText(schema["anyOf"]))) Restrictions(schema, sink);
        if (schema["items"].Node is YamlMapping) Restriction(schema["items"], mayBeNumberOrText: false, sink);
        foreach (var (_, property) in schema["properties"].Entries) Restriction(property, mayBeNumberOrText: false, sink);
    }

    private static bool IsNumberOrText(Field anyOf)
    {
        if (anyOf.Count != 2) return false;
        var at = 0;
        foreach (var part in anyOf.Items)
        {
            if (part["type"].String != (at++ == 0 ? "integer" : "string")) return false;
            foreach (var (word, said) in part.Entries)
            {
                if (word != "type" && said.Exists && said.Boolean != false) return false;
            }
        }

        return true;
    }

    private static void Forbid(Field word, string name, bool isSaid, string wanted, DiagnosticSink sink)
    {
        if (isSaid) sink.Add(DefinitionStructureRule.NotStructural, word, $"Forbidden: must be {wanted} to be structural", $"Move {name} out of allOf, anyOf, oneOf or not, to the field's own schema.");
    }
}

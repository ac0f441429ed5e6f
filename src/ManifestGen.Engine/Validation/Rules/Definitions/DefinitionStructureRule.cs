using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Patterns;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The schemas of a CustomResourceDefinition are structural: every field has its type, and alternatives only restrict what is typed already.</summary>
internal sealed class DefinitionStructureRule : IManifestRule
{
    /// <summary>A schema that is not structural.</summary>
    public static readonly DiagnosticDescriptor NotStructural = new("MG3054", Severity.Error,
        "{0}",
        "{1}");

    /// <summary>A pattern that is none.</summary>
    public static readonly DiagnosticDescriptor Pattern = new("MG3055", Severity.Error,
        "Invalid value: \"{0}\": must be a valid regular expression, but isn't: {1}",
        "Write the pattern in Go's syntax (RE2), which knows neither looking ahead or back nor references to groups.");

    private static readonly string[] Junctors = ["allOf", "anyOf", "oneOf"];

    private static readonly string[] OnlyOutside =
    [
        "type", "additionalProperties", "default", "title", "description", "nullable", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource",
        "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys", "x-kubernetes-list-type",
    ];

    /// <summary>Where a schema stands.</summary>
    private enum Place
    {
        Root,
        Item,
        Field,
    }

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        foreach (var schema in DefinitionSchemas.Of(manifest)) Structure(schema, Place.Root, sink);
    }

    private static void Structure(Field schema, Place place, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping || IsFull(sink)) return;
        Type(schema, place, sink);
        Forbidden(schema, sink);
        Lists(schema, sink);
        if (place == Place.Root) Metadata(schema["properties"]["metadata"], sink);

        if (schema["items"] is { Exists: true } items)
        {
            if (items.Node is YamlSequence) sink.Add(NotStructural, items, "Forbidden: items must be a schema object and not an array", "Write one schema that all items have.");
            else Structure(items, Place.Item, sink);
        }

        foreach (var (_, property) in schema["properties"].Entries) Structure(property, Place.Field, sink);
        if (schema["additionalProperties"].Node is YamlMapping) Structure(schema["additionalProperties"], Place.Field, sink);
        Restrictions(schema, IsIntOrString(schema), sink);
    }

    private static void Type(Field schema, Place place, DiagnosticSink sink)
    {
        var type = schema["type"];
        var isResource = schema["x-kubernetes-embedded-resource"].Boolean == true;
        if (isResource && type.String != "object")
        {
            Report(type, "must be object if x-kubernetes-embedded-resource is true", "Set type: object.", sink);
        }
        else if (string.IsNullOrEmpty(type.String))
        {
            var isFree = schema["x-kubernetes-int-or-string"].Boolean == true || schema["x-kubernetes-preserve-unknown-fields"].Boolean == true;
            var where = place switch { Place.Root => "at the root", Place.Item => "for specified array items", _ => "for specified object fields" };
            if (!isFree) sink.Add(NotStructural, type, $"Required value: must not be empty {where}", "Set type, or x-kubernetes-preserve-unknown-fields: true where anything goes.");
        }
        else if (place == Place.Root && type.String != "object")
        {
            Report(type, "must be object at the root", "Set type: object.", sink);
        }

        if (isResource && schema["properties"].Count == 0 && schema["x-kubernetes-preserve-unknown-fields"].Boolean != true)
        {
            sink.Add(
                NotStructural, schema["properties"],
                "Required value: must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields",
                "Name the resource's fields, or set x-kubernetes-preserve-unknown-fields: true.");
        }
    }

    private static void Forbidden(Field schema, DiagnosticSink sink)
    {
        if (schema["$ref"].Exists) sink.Add(NotStructural, schema["$ref"], "Forbidden: $ref is not supported", "Write out what it refers to.");
        if (schema["uniqueItems"].Boolean == true)
            sink.Add(NotStructural, schema["uniqueItems"], "Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic", "Set x-kubernetes-list-type: set.");
        if (schema["additionalProperties"] is { Exists: true } entries)
        {
            if (entries.Boolean == false) sink.Add(NotStructural, entries, "Forbidden: additionalProperties cannot be set to false", "Leave it out; fields that are not named are removed in any case.");
            else if (schema["properties"].Count > 0) sink.Add(NotStructural, entries, "Forbidden: additionalProperties and properties are mutual exclusive", "Keep one of them.");
        }

        foreach (var other in (ReadOnlySpan<string>)["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"])
        {
            if (schema["x-kubernetes-int-or-string"].Boolean == true && schema[other].Boolean == true)
                sink.Add(NotStructural, schema[other], "Invalid value: true: must be false if x-kubernetes-int-or-string is true", "Keep one of the two.");
        }
    }

    private static void Lists(Field schema, DiagnosticSink sink)
    {
        if (schema["type"].String == "array" && !schema["items"].Exists) sink.Add(NotStructural, schema["items"], "Required value: must be specified", "Say what an item of the list is.");
        var keys = schema["x-kubernetes-list-map-keys"];
        var listType = schema["x-kubernetes-list-type"];
        if (listType.Exists && schema["type"].String != "array") Report(schema["type"], "must be array if x-kubernetes-list-type is set", "Set type: array, or leave the list type out.", sink);
        if (listType.String == "map" && keys.Count == 0)
            sink.Add(NotStructural, keys, "Required value: must not be empty if x-kubernetes-list-type is map", "Name the fields that tell items from one another.");
        if (listType.String != "map" && keys.Count > 0) Report(listType, "must be map if x-kubernetes-list-map-keys is non-empty", "Set x-kubernetes-list-type: map.", sink);
        foreach (var key in keys.Items)
        {
            if (key.String is not { } name) continue;
            if (!schema["items"]["properties"][name].Exists) sink.Add(NotStructural, key, $"Invalid value: \"{name}\": must be one of the properties of the items", "Name a field of the items.");
            else if (!IsRequired(schema["items"], name) && !schema["items"]["properties"][name]["default"].Exists)
                sink.Add(NotStructural, key, $"Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property: {name}", "Add it to required.");
        }
    }

    private static bool IsRequired(Field items, string name)
    {
        foreach (var required in items["required"].Items)
        {
            if (required.String == name) return true;
        }

        return false;
    }

    private static void Metadata(Field metadata, DiagnosticSink sink)
    {
        if (!metadata.Exists) return;
        if (metadata["type"].String is { } type && type != "object") Report(metadata["type"], "must be object", "Set type: object.", sink);
        foreach (var (name, keyword) in metadata.Entries)
        {
            if (name is "type" or "description") continue;
            if (name == "properties" && OnlyNames(keyword)) continue;
            sink.Add(
                NotStructural, metadata, "Forbidden: must not specify anything other than name and generateName, but metadata is implicitly specified",
                "Leave metadata: {type: object}, with properties name and generateName at most.");
            return;
        }
    }

    private static bool OnlyNames(Field properties)
    {
        foreach (var (name, _) in properties.Entries)
        {
            if (name is not ("name" or "generateName")) return false;
        }

        return true;
    }

    /// <summary>Whether alternatives say no more than that a value may be a number or a text.</summary>
    private static bool IsIntOrString(Field schema) => schema["x-kubernetes-int-or-string"].Boolean == true;

    private static void Restrictions(Field schema, bool mayHaveTypes, DiagnosticSink sink)
    {
        if (schema["pattern"].String is { Length: > 0 } pattern && new GoPattern(pattern).Problem is { } problem) sink.Add(Pattern, schema["pattern"], pattern, problem);
        foreach (var junctor in Junctors)
        foreach (var part in schema[junctor].Items)
        {
            Nested(part, mayHaveTypes && junctor is "anyOf" or "allOf", sink);
        }

        if (schema["not"].Exists) Nested(schema["not"], mayHaveTypes: false, sink);
    }

    private static void Nested(Field schema, bool mayHaveTypes, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping || IsFull(sink)) return;
        foreach (var keyword in OnlyOutside)
        {
            if (keyword == "type" && mayHaveTypes) continue;
            if (schema[keyword].Exists && schema[keyword].Boolean != false)
                sink.Add(NotStructural, schema[keyword], $"Forbidden: must be empty to be structural", $"Move {keyword} out of allOf, anyOf, oneOf or not, to the field's own schema.");
        }

        if (schema["properties"]["metadata"].Exists) sink.Add(NotStructural, schema["properties"]["metadata"], "Forbidden: must not be specified in a nested context", "Remove it.");
        Restrictions(schema, mayHaveTypes, sink);
        Nested(schema["items"], mayHaveTypes: false, sink);
        foreach (var (_, property) in schema["properties"].Entries) Nested(property, mayHaveTypes: false, sink);
    }

    private static void Report(Field field, string problem, string help, DiagnosticSink sink) =>
        sink.Add(NotStructural, field, string.IsNullOrEmpty(field.Text) ? $"Required value: {problem}" : $"Invalid value: \"{field.Text}\": {problem}", help);

    private static bool IsFull(DiagnosticSink sink) => sink.Found.Count > ReadingLimits.Errors;
}

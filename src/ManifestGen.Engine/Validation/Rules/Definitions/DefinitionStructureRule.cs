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

    /// <summary>Reports what is wrong with a text that should be a pattern.</summary>
    internal static void CheckPattern(Field pattern, DiagnosticSink sink)
    {
        if (pattern.String is { Length: > 0 } text && new GoPattern(text).Problem is { } problem) sink.Add(Pattern, pattern, text, problem);
    }

    private static void Structure(Field schema, Place place, DiagnosticSink sink)
    {
        if (schema.Node is not YamlMapping || sink.Found.Count > ReadingLimits.Errors) return;
        Type(schema, place, sink);
        SchemaKeywords.Check(schema, sink);
        ListKeywords.Check(schema, sink);
        Resource(schema, place, sink);
        CheckPattern(schema["pattern"], sink);
        RestrictionSchemas.CheckOf(schema, sink);

        if (schema["items"] is { Node: YamlMapping } items) Structure(items, Place.Item, sink);
        foreach (var (_, property) in schema["properties"].Entries) Structure(property, Place.Field, sink);
        if (schema["additionalProperties"].Node is YamlMapping) Structure(schema["additionalProperties"], Place.Field, sink);
    }

    private static void Type(Field schema, Place place, DiagnosticSink sink)
    {
        var type = schema["type"];
        if (IsSet(schema, "x-kubernetes-embedded-resource") && type.String != "object")
        {
            Report(type, "must be object if x-kubernetes-embedded-resource is true", "Set type: object.", sink);
        }
        else if (string.IsNullOrEmpty(type.String))
        {
            var isFree = IsSet(schema, "x-kubernetes-int-or-string") || IsSet(schema, "x-kubernetes-preserve-unknown-fields");
            var where = place switch { Place.Root => "at the root", Place.Item => "for specified array items", _ => "for specified object fields" };
            if (!isFree) sink.Add(NotStructural, type, $"Required value: must not be empty {where}", "Set type, or x-kubernetes-preserve-unknown-fields: true where anything goes.");
        }
        else if (place == Place.Root && type.String != "object")
        {
            Report(type, "must be object at the root", "Set type: object.", sink);
        }

        if (type.String == "array" && !schema["items"].Exists) sink.Add(NotStructural, schema["items"], "Required value: must be specified", "Say what an item of the list is.");
    }

    /// <summary>What a resource has by itself, at the root or held by another: its type and its metadata.</summary>
    private static void Resource(Field schema, Place place, DiagnosticSink sink)
    {
        var isHeld = IsSet(schema, "x-kubernetes-embedded-resource");
        var entries = schema["additionalProperties"];
        if (isHeld && schema["properties"].Count == 0 && !IsSet(schema, "x-kubernetes-preserve-unknown-fields"))
        {
            sink.Add(
                NotStructural, schema["properties"],
                "Required value: must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields",
                "Name the resource's fields, or set x-kubernetes-preserve-unknown-fields: true.");
        }

        if (isHeld && entries.Exists) sink.Add(NotStructural, entries, "Forbidden: must not be used if x-kubernetes-embedded-resource is set", "Remove it.");
        if (place == Place.Root && entries.Exists) sink.Add(NotStructural, entries, "Forbidden: must not be used at the root", "Name the resource's fields in properties.");
        if (place == Place.Root && IsSet(schema, "nullable")) sink.Add(NotStructural, schema["nullable"], "Forbidden: nullable cannot be true at the root", "Remove it.");
        if (!isHeld && place != Place.Root) return;
        foreach (var (name, property) in schema["properties"].Entries)
        {
            var wanted = name switch { "kind" or "apiVersion" => "string", "metadata" => "object", _ => null };
            if (wanted is not null && property["type"].String != wanted) Report(property["type"], $"must be {wanted}", $"Set type: {wanted}.", sink);
            if (wanted is not null && place == Place.Root && property["default"].Exists)
                sink.Add(NotStructural, property["default"], $"Forbidden: must not be set in top-level {name}", "Remove it; the API server fills these fields.");
        }

        if (place == Place.Root) Metadata(schema["properties"]["metadata"], sink);
    }

    private static void Metadata(Field metadata, DiagnosticSink sink)
    {
        foreach (var (name, keyword) in metadata.Entries)
        {
            // What is as if it were not there does no harm.
            if (name is "type" or "default" || !keyword.Exists || keyword.Boolean == false || keyword.String is "") continue;
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

    private static bool IsSet(Field schema, string keyword) => schema[keyword].Boolean == true;

    private static void Report(Field field, string problem, string help, DiagnosticSink sink) =>
        sink.Add(NotStructural, field, string.IsNullOrEmpty(field.Text) ? $"Required value: {problem}" : $"Invalid value: \"{field.Text}\": {problem}", help);
}

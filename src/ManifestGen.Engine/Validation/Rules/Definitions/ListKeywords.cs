using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>Judges how the items of a list, or the entries of a map, are told from one another when a resource is changed.</summary>
internal static class ListKeywords
{
    /// <summary>Reports what is wrong with it in one schema.</summary>
    public static void Check(Field schema, DiagnosticSink sink)
    {
        var (list, map) = (schema["x-kubernetes-list-type"], schema["x-kubernetes-map-type"]);
        if (map.Exists)
        {
            WantsType(schema, "object", "x-kubernetes-map-type", sink);
            OneOf(map, ["atomic", "granular"], sink);
        }

        if (list.Exists)
        {
            WantsType(schema, "array", "x-kubernetes-list-type", sink);
            OneOf(list, ["atomic", "set", "map"], sink);
        }

        var keys = schema["x-kubernetes-list-map-keys"];
        if (keys.Count > 0 && list.String != "map")
            Add(list, list.Exists ? $"Invalid value: \"{list.Text}\": must be map if x-kubernetes-list-map-keys is non-empty" : "Required value: must be map if x-kubernetes-list-map-keys is non-empty", "Set x-kubernetes-list-type: map.", sink);
        var items = schema["items"];
        if (list.String is "set" or "map" && items["nullable"].Boolean == true)
            Add(items["nullable"], $"Forbidden: cannot be nullable when x-kubernetes-list-type is {list.String}", "Remove it.", sink);
        if (list.String == "set") SetItems(schema, items, sink);
        if (list.String == "map") MapItems(items, keys, sink);
    }

    private static void SetItems(Field schema, Field items, DiagnosticSink sink)
    {
        if (schema["type"].String != "array") return;
        var (word, isAtomic) = items["type"].String switch
        {
            "array" => ("x-kubernetes-list-type", items["x-kubernetes-list-type"] is not { Exists: true, String: not "atomic" }),
            "object" => ("x-kubernetes-map-type", items["x-kubernetes-map-type"].String == "atomic"),
            _ => ("", true),
        };
        if (!isAtomic) Add(items[word], "Invalid value: must be atomic as item of a list with x-kubernetes-list-type=set", $"Set {word}: atomic in the items, or another type of list.", sink);
    }

    private static void MapItems(Field items, Field keys, DiagnosticSink sink)
    {
        if (keys.Count == 0) Add(keys, "Required value: must not be empty if x-kubernetes-list-type is map", "Name the fields that tell items from one another.", sink);
        if (!items.Exists) Add(items, "Required value: must have a schema if x-kubernetes-list-type is map", "Say what an item of the list is.", sink);
        if (items.Node is not YamlMapping) return;
        if (items["type"].String != "object")
        {
            Add(items["type"], $"Invalid value: \"{items["type"].Text}\": must be object if parent array's x-kubernetes-list-type is map", "Set type: object.", sink);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.Items)
        {
            if (key.String is not { } name) continue;
            if (!seen.Add(name)) Add(key, "Invalid value: must not contain duplicate entries", "Name each field once.", sink);
            Key(items, items["properties"][name], key, name, sink);
        }
    }

    private static void Key(Field items, Field property, Field key, string name, DiagnosticSink sink)
    {
        if (!property.Exists)
        {
            Add(key, $"Invalid value: \"{name}\": entries must all be names of item properties", "Name a field of the items.", sink);
            return;
        }

        if (property["type"].String is "array" or "object")
            Add(property["type"], "Invalid value: must be a scalar type if parent array's x-kubernetes-list-type is map", "Tell items apart by a text, a number or a boolean.", sink);
        if (property["nullable"].Boolean == true)
            Add(property["nullable"], "Forbidden: this property is in x-kubernetes-list-map-keys, so it cannot be nullable", "Remove it.", sink);
        if (!property["default"].Exists && !IsRequired(items, name))
            Add(property["default"], "Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property", "Add it to required.", sink);
    }

    private static bool IsRequired(Field items, string name)
    {
        foreach (var required in items["required"].Items)
        {
            if (required.String == name) return true;
        }

        return false;
    }

    private static void WantsType(Field schema, string wanted, string because, DiagnosticSink sink)
    {
        var type = schema["type"];
        if (type.String == wanted) return;
        var problem = $"must be {wanted} if {because} is specified";
        Add(type, string.IsNullOrEmpty(type.Text) ? $"Required value: {problem}" : $"Invalid value: \"{type.Text}\": {problem}", $"Set type: {wanted}, or leave {because} out.", sink);
    }

    private static void OneOf(Field word, string[] values, DiagnosticSink sink)
    {
        if (word.String is { } text && !values.Contains(text))
            Add(word, $"Unsupported value: \"{text}\": supported values: {string.Join(", ", values.Select(v => $"\"{v}\""))}", $"Write one of {string.Join(", ", values)}.", sink);
    }

    private static void Add(Field place, string problem, string help, DiagnosticSink sink) => sink.Add(DefinitionStructureRule.NotStructural, place, problem, help);
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>What versions of a CustomResourceDefinition show in tables, scale by and select by are fields of their resources.</summary>
internal sealed class DefinitionColumnsRule : IManifestRule
{
    /// <summary>A column, a subresource or a field to select by that leads nowhere.</summary>
    public static readonly DiagnosticDescriptor Path = new("MG3056", Severity.Error,
        "{0}",
        "{1}");

    /// <summary>How many fields may be selected by.</summary>
    private const int MostSelectable = 8;

    private static readonly string[] Types = ["boolean", "date", "integer", "number", "string"];

    private static readonly string[] Formats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        foreach (var version in manifest["spec"]["versions"].Items)
        {
            foreach (var column in version["additionalPrinterColumns"].Items) Column(column, sink);
            if (version["subresources"]["scale"] is { Exists: true } scale) Scale(scale, sink);
            if (version["selectableFields"].Count > 0) Selectable(version["selectableFields"], version["schema"]["openAPIV3Schema"], sink);
        }
    }

    private static void Column(Field column, DiagnosticSink sink)
    {
        if (string.IsNullOrEmpty(column["name"].String)) Add(column["name"], "Required value", "Name the column.", sink);
        OneOf(column["type"], Types, isRequired: true, sink);
        OneOf(column["format"], Formats, isRequired: false, sink);
        var path = column["jsonPath"];
        if (string.IsNullOrEmpty(path.String)) Add(path, "Required value", "Write the path of the field, such as .spec.size.", sink);
        else IsSimple(path, sink);
    }

    private static void Scale(Field scale, DiagnosticSink sink)
    {
        Under(scale["specReplicasPath"], isRequired: true, "should be a json path under .spec", ".spec.replicas", sink, ".spec.");
        Under(scale["statusReplicasPath"], isRequired: true, "should be a json path under .status", ".status.replicas", sink, ".status.");
        Under(scale["labelSelectorPath"], isRequired: false, "should be a json path under either .spec or .status", ".status.selector", sink, ".spec.", ".status.");
    }

    private static void Under(Field path, bool isRequired, string problem, string example, DiagnosticSink sink, params ReadOnlySpan<string> above)
    {
        if (path.String is not { Length: > 0 } text)
        {
            if (isRequired) Add(path, "Required value", $"Write the path of the field, such as {example}.", sink);
            return;
        }

        if (!IsSimple(path, sink)) return;
        foreach (var start in above)
        {
            if (text.StartsWith(start, StringComparison.Ordinal)) return;
        }

        Add(path, $"Invalid value: \"{text}\": {problem}", $"Write the path of the field, such as {example}.", sink);
    }

    private static bool IsSimple(Field path, DiagnosticSink sink)
    {
        if (path.String is not { Length: > 0 } text || text[0] == '.') return true;
        Add(path, $"Invalid value: \"{text}\": must be a simple json path starting with .", $"Write .{text.Trim('{', '}', '$', '.')}.", sink);
        return false;
    }

    private static void Selectable(Field fields, Field schema, DiagnosticSink sink)
    {
        if (!schema.Exists) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields.Items)
        {
            var path = field["jsonPath"];
            if (path.String is not { Length: > 0 } text) Add(path, "Required value", "Write the path of the field, such as .spec.size.", sink);
            else if (TypeAt(schema, text) is not { } type) Add(path, $"Invalid value: \"{text}\": is an invalid path", "Write the path of a field of the schema, such as .spec.size.", sink);
            else if (text.StartsWith(".metadata.", StringComparison.Ordinal)) Add(path, $"Invalid value: \"{text}\": must not point to fields in metadata", "Remove it; resources are selected by name and labels in any case.", sink);
            else if (type is not ("string" or "boolean" or "integer"))
                Add(path, $"Invalid value: \"{text}\": must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.", "Name a field with a single value.", sink);
            else if (!seen.Add(text)) Add(path, $"Duplicate value: \"{text}\"", "Name each field once.", sink);
        }

        if (seen.Count > MostSelectable) Add(fields, $"Too many: {seen.Count}: must have at most {MostSelectable} items", $"Keep {MostSelectable} of them.", sink);
    }

    /// <summary>The type of the field at a path; empty when its schema says none, null when there is no such field.</summary>
    private static string? TypeAt(Field schema, string path)
    {
        if (path[0] != '.') return null;
        var at = schema;
        foreach (var name in path[1..].Split('.'))
        {
            at = at["properties"][name] is { Exists: true } property ? property : at["additionalProperties"];
            if (at.Node is not YamlMapping) return null;
        }

        return at["type"].String ?? "";
    }

    private static void OneOf(Field word, string[] values, bool isRequired, DiagnosticSink sink)
    {
        var problem = $"must be one of {string.Join(",", values)}";
        if (word.String is { Length: > 0 } text)
        {
            if (!values.Contains(text)) Add(word, $"Invalid value: \"{text}\": {problem}", "Write the one that fits the column's values.", sink);
        }
        else if (isRequired)
        {
            Add(word, $"Required value: {problem}", "Write the one that fits the column's values.", sink);
        }
    }

    private static void Add(Field place, string problem, string help, DiagnosticSink sink) => sink.Add(Path, place, problem, help);
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>The versions of a CustomResourceDefinition: each with a name of its own and a schema, one of them stored.</summary>
internal sealed class DefinitionVersionsRule : IManifestRule
{
    /// <summary>Names that are no versions or stand twice, or not exactly one that is stored.</summary>
    public static readonly DiagnosticDescriptor Versions = new("MG3052", Severity.Error,
        "Invalid value: {0}",
        "{1}");

    /// <summary>A version without a schema, or one that keeps what no schema names.</summary>
    public static readonly DiagnosticDescriptor NoSchema = new("MG3053", Severity.Error,
        "{0}",
        "{1}");

    /// <summary>A column or a subresource that leads nowhere.</summary>
    public static readonly DiagnosticDescriptor Path = new("MG3056", Severity.Error,
        "Invalid value: \"{0}\": {1}",
        "{2}");

    private static readonly string[] ColumnTypes = ["integer", "number", "string", "boolean", "date"];

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!DefinitionSchemas.Is(manifest)) return;
        var spec = manifest["spec"];
        if (spec["preserveUnknownFields"].Boolean == true)
            sink.Add(NoSchema, spec["preserveUnknownFields"], "Invalid value: true: must be false", "Set x-kubernetes-preserve-unknown-fields in the schema where unknown fields are to be kept.");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stored = 0;
        foreach (var version in spec["versions"].Items)
        {
            var name = version["name"];
            if (name.String is { Length: > 0 } text)
            {
                if (!seen.Add(text)) sink.Add(Versions, name, $"\"{text}\": must contain unique version names", "Name the version otherwise, or remove it.");
                else if (Dns1035Label.Problem(text) is { } problem) sink.Add(Versions, name, $"\"{text}\": {problem}", "Write a version such as v1, v1beta1 or v2alpha1.");
            }

            if (version["storage"].Boolean == true) stored++;
            if (!version["schema"]["openAPIV3Schema"].Exists) sink.Add(NoSchema, version["schema"]["openAPIV3Schema"], "Required value: schemas are required", "Describe the fields of the version's resources.");
            Columns(version["additionalPrinterColumns"], sink);
            Scale(version["subresources"]["scale"], sink);
        }

        if (stored != 1 && spec["versions"].Count > 0)
            sink.Add(Versions, spec["versions"], $"{stored} of them are stored: must have exactly one version marked as storage version", "Set storage: true in one version, false in the others.");
    }

    private static void Columns(Field columns, DiagnosticSink sink)
    {
        foreach (var column in columns.Items)
        {
            if (column["type"].String is { Length: > 0 } type && !ColumnTypes.Contains(type))
                sink.Add(Path, column["type"], type, $"must be one of {string.Join(",", ColumnTypes)}", "Write the type of the column's values.");
            if (column["jsonPath"].String is { Length: > 0 } path && !path.StartsWith('.') && !path.StartsWith('['))
                sink.Add(Path, column["jsonPath"], path, "is an invalid path: it must begin with '.'", $"Write .{path}.");
        }
    }

    private static void Scale(Field scale, DiagnosticSink sink)
    {
        Under(scale["specReplicasPath"], ".spec.");
        Under(scale["statusReplicasPath"], ".status.");

        void Under(Field path, string above)
        {
            if (path.String is { Length: > 0 } text && !text.StartsWith(above, StringComparison.Ordinal))
                sink.Add(Path, path, text, $"should be a json path under {above[..^1]}", $"Write the path of the field, such as {above}replicas.");
        }
    }
}

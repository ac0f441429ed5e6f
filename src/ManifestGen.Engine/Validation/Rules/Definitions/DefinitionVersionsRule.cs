using System.Text;
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

    /// <summary>Words that may stand at the root of a schema from which that of the status is cut out.</summary>
    private static readonly HashSet<string> BesideStatus = new(StringComparer.Ordinal)
    {
        "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
        "minItems", "uniqueItems", "multipleOf", "required", "items", "properties", "externalDocs", "example", "x-kubernetes-preserve-unknown-fields",
        "x-kubernetes-validations",
    };

    private const int LongestWarning = 256;

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
            Deprecation(version, sink);
            if (version["subresources"]["status"].Exists) Root(version["schema"]["openAPIV3Schema"], sink);
        }

        if (stored != 1 && spec["versions"].Count > 0)
            sink.Add(Versions, spec["versions"], $"{stored} of them are stored: must have exactly one version marked as storage version", "Set storage: true in one version, false in the others.");
    }

    private static void Deprecation(Field version, DiagnosticSink sink)
    {
        var warning = version["deprecationWarning"];
        if (warning.String is not { } text) return;
        if (version["deprecated"].Boolean != true)
        {
            sink.Add(Versions, warning, $"\"{text}\": can only be set for deprecated versions", "Set deprecated: true, or leave the warning out.");
            return;
        }

        if (text.Length == 0) sink.Add(Versions, warning, "\"\": must not be an empty string", "Leave it out to have the usual warning.");
        if (Encoding.UTF8.GetByteCount(text) > LongestWarning) sink.Add(Versions, warning, $"\"{text}\": must be <= {LongestWarning} characters long", "Shorten it.");
        if (text.Any(char.IsControl)) sink.Add(Versions, warning, "must only contain printable UTF-8 characters", "Write the warning in one line.");
    }

    private static void Root(Field schema, DiagnosticSink sink)
    {
        foreach (var (word, said) in schema.Entries)
        {
            if (BesideStatus.Contains(word) || !said.Exists || said.Boolean == false || said is { Node: YamlMapping or YamlSequence, Count: 0 }) continue;
            sink.Add(
                Versions, schema, $"only some fields are allowed at the root of the schema if the status subresource is enabled, and {word} is none of them",
                $"Move {word} to the schema of spec.");
            return;
        }
    }
}

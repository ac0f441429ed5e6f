using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>Every resource has a name, or a prefix that one is made from, in the form that its kind has.</summary>
internal sealed class MetadataNameRule : IManifestRule
{
    /// <summary>Neither <c>name</c> nor <c>generateName</c> is set.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4001", Severity.Error,
        "Name or generateName is required",
        "Set metadata.name.");

    /// <summary>A name, or the prefix of one, that the kind does not allow.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4002", Severity.Error,
        "Invalid name '{0}': {1}",
        "Name the {2} with {3}.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ResourceKinds.IsStored(manifest)) return;
        var metadata = manifest["metadata"];
        var name = metadata["name"];
        var prefix = metadata["generateName"];
        var isNamed = !string.IsNullOrEmpty(name.String);
        var isPrefixed = !string.IsNullOrEmpty(prefix.String);
        if (!isNamed && !isPrefixed && !IsNamedByServer(manifest)) sink.Add(Missing, name);

        var form = ResourceNaming.FormOf(manifest, context.Version);
        if (isNamed && ResourceNaming.Problem(form, manifest.Name) is { } problem) Report(name, problem);
        if (!isPrefixed) return;
        if (ResourceNaming.PrefixProblem(form, prefix.String ?? "") is { } prefixProblem)
        {
            Report(prefix, prefixProblem);
        }
        else if (!isNamed && GeneratedName.Of(prefix.String ?? "") is var made && ResourceNaming.Problem(form, made) is { } madeProblem)
        {
            sink.Add(Invalid, prefix.Location with { Path = name.Path }, made, madeProblem, manifest.Kind, ResourceNaming.Describe(form));
        }

        void Report(Field field, string why) => sink.Add(Invalid, field, field.String, why, manifest.Kind, ResourceNaming.Describe(form));
    }

    // The one kind that the API server names by itself.
    private static bool IsNamedByServer(Manifest manifest) => manifest.Is("LimitRange", "v1");
}

using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Takes one resource through the layers that judge it by itself: its schema, then the rules.</summary>
/// <param name="options">What to judge by.</param>
/// <param name="catalog">The kinds that are known.</param>
internal sealed class ManifestCheck(ValidationOptions options, SchemaCatalog catalog)
{
    private readonly RuleContext _context = new(options.KubernetesVersion) { PodSecurity = options.PodSecurity };
    private readonly SchemaValidator _schemas = new(catalog, options.KubernetesVersion, options.AllowedKinds);

    /// <summary>Judges a document, unless it could not even be read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isOfFew">Whether there are so few that each takes all threads for its rules: the last would leave the others waiting.</param>
    public void Run(CheckedDocument document, bool isOfFew)
    {
        if (document.Manifest is not { } manifest) return;

        // The API server judges nothing further when it cannot decode a resource, and neither can rules.
        var further = new DiagnosticSink();
        var verdict = IsForClients(manifest) ? SchemaVerdict.NotJudged : Decode(manifest, document.Sink, further);
        document.IsSkipped = verdict == SchemaVerdict.NotJudged;
        if (verdict != SchemaVerdict.Sound) return;
        if (isOfFew) RuleSpread.Run(ManifestRules.All, document.Topics, (rule, sink) => rule.Check(manifest, _context, sink), manifest.Root.Location, document.Sink);
        else RunRules(manifest, document.Topics, document.Sink);
        AddWhatNoRuleKnew(further, document.Sink);
    }

    /// <summary>Adds what the schema's tables say of fields that no rule has reported, nor anything below them: a rule says it better.</summary>
    private static void AddWhatNoRuleKnew(DiagnosticSink further, DiagnosticSink sink)
    {
        if (further.Found.Count == 0) return;
        var byRules = sink.Found.ToArray();
        foreach (var found in further.Found.Where(f => !Array.Exists(byRules, r => r.Severity >= f.Severity && IsAtOrBelow(r.Location.Path, f.Location.Path)))) sink.Add(found);
    }

    private static bool IsAtOrBelow(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] is '.' or '[');

    /// <summary>Whether a resource is read by a command alone and never sent to a server: a kustomization lies beside the manifests that it names.</summary>
    private static bool IsForClients(Manifest manifest) => manifest.Group == "kustomize.config.k8s.io";

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the schema layer throws is a fault of ours, and is reported as one.")]
    private SchemaVerdict Decode(Manifest manifest, DiagnosticSink sink, DiagnosticSink further)
    {
        try
        {
            return _schemas.Check(manifest, sink, further);
        }
        catch (Exception thrown)
        {
            sink.Add(Fault.In(thrown, _schemas, manifest.Root.Location));
            return SchemaVerdict.Unsound;
        }
    }

    private void RunRules(Manifest manifest, Topic spoken, DiagnosticSink sink)
    {
        foreach (var group in ManifestRules.All)
        {
            if (!group.IsFor(spoken)) continue;
            foreach (var rule in group.Rules) Run(rule, manifest, sink);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a rule throws is a fault of ours, and is reported as one.")]
    private void Run(IManifestRule rule, Manifest manifest, DiagnosticSink sink)
    {
        try
        {
            rule.Check(manifest, _context, sink);
        }
        catch (Exception thrown)
        {
            sink.Add(Fault.In(thrown, rule, manifest.Root.Location));
        }
    }
}

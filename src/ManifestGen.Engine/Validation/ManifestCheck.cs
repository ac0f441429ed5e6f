using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Takes one resource through the layers that judge it by itself: its schema, then the rules.</summary>
internal sealed class ManifestCheck(ValidationOptions options)
{
    private readonly RuleContext _context = new(options.KubernetesVersion) { PodSecurity = options.PodSecurity };
    private readonly SchemaValidator _schemas = new(SchemaCatalog.BuiltIn, options.KubernetesVersion, options.AllowedKinds);

    /// <summary>Judges a document, unless it could not even be read.</summary>
    public void Run(CheckedDocument document)
    {
        if (document.Manifest is not { } manifest) return;

        // The API server judges nothing further when it cannot decode a resource, and neither can rules.
        var verdict = SchemaVerdict.Unsound;
        Guard(_schemas, manifest, document.Sink, sink => verdict = _schemas.Check(manifest, sink));
        document.IsSkipped = verdict == SchemaVerdict.NotJudged;
        if (verdict != SchemaVerdict.Sound) return;
        foreach (var rule in RuleList.ForManifests) Guard(rule, manifest, document.Sink, sink => rule.Check(manifest, _context, sink));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a step throws is a fault of ours, and is reported as one.")]
    private static void Guard(object step, Manifest manifest, DiagnosticSink sink, Action<DiagnosticSink> run)
    {
        try
        {
            run(sink);
        }
        catch (Exception thrown)
        {
            sink.Add(Fault.In(thrown, step, manifest.Root.Location));
        }
    }
}

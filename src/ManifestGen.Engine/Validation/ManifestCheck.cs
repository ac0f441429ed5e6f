using System.Diagnostics.CodeAnalysis;

namespace ManifestGen.Engine.Validation;

/// <summary>Takes one resource through the layers that judge it by itself: its schema, then the rules.</summary>
internal sealed class ManifestCheck(ValidationOptions options)
{
    private readonly RuleContext _context = new(options.KubernetesVersion);

    /// <summary>Judges a document, unless it could not even be read.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a rule throws is a fault of ours, and is reported as one.")]
    public void Run(CheckedDocument document)
    {
        if (document.Manifest is not { } manifest) return;
        foreach (var rule in RuleList.ForManifests)
        {
            try
            {
                rule.Check(manifest, _context, document.Sink);
            }
            catch (Exception thrown)
            {
                document.Sink.Add(Fault.In(thrown, rule, manifest.Root.Location));
            }
        }
    }
}

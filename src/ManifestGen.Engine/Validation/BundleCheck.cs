using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Judges how the resources of a set fit together, and hands each finding to the document that it is about.</summary>
internal sealed class BundleCheck(ValidationOptions options)
{
    private readonly RuleContext _context = new(options.KubernetesVersion) { PodSecurity = options.PodSecurity };

    /// <summary>Judges the set.</summary>
    public void Run(IReadOnlyList<FileDocuments> files)
    {
        var manifests = files.SelectMany(f => f.Documents).Select(d => d.Manifest).OfType<Manifest>().ToArray();
        if (manifests.Length == 0) return;

        var bundle = new Bundle(manifests);
        var sink = new DiagnosticSink();
        RuleSpread.Run(RuleList.ForBundles, (rule, found) => rule.Check(bundle, _context, found), manifests[0].Root.Location, sink);

        var byPath = files.ToLookup(f => f.Path, StringComparer.Ordinal);
        foreach (var found in sink.Found) byPath[found.Location.File].First().At(found.Location).Sink.Add(found);
    }
}

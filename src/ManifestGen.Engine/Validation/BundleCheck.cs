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
        var manifests = new List<Manifest>();
        var spoken = Topic.None;
        foreach (var file in files)
        foreach (var document in file.Documents)
        {
            if (document.Manifest is not { } manifest) continue;
            manifests.Add(manifest);
            spoken |= document.Topics;
        }

        if (manifests.Count == 0) return;
        var bundle = new Bundle(manifests);
        var sink = new DiagnosticSink();
        RuleSpread.Run(BundleRules.All, spoken, (rule, found) => rule.Check(bundle, _context, found), manifests[0].Root.Location, sink);
        if (sink.Found.Count == 0) return;

        var byPath = new Dictionary<string, FileDocuments>(StringComparer.Ordinal);
        foreach (var file in files) byPath.TryAdd(file.Path, file);
        foreach (var found in sink.Found) byPath[found.Location.File].At(found.Location).Sink.Add(found);
    }
}

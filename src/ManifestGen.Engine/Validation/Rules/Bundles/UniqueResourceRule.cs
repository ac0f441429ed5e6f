using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A set has each resource once. Applied in order, the second silently replaces the first.</summary>
internal sealed class UniqueResourceRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Duplicate = new("MG5014", Severity.Error,
        "{0} '{1}' is in the set already, at {2}:{3}: the one applied last replaces the other",
        "Rename one of them, or remove it.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var manifest in bundle.Manifests)
        {
            if (manifest.Name.Length == 0 || manifest.Kind.Length == 0) continue;
            if (bundle.Find(ResourceKey.Of(manifest)) is not { } first || ReferenceEquals(first, manifest)) continue;
            sink.Add(Duplicate, manifest["metadata"]["name"], manifest.Kind, manifest.Name, first.File, first.Root.Location.Line);
        }
    }
}

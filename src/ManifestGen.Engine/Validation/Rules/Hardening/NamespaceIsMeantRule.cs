using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A resource stands in a namespace of its own choice, or in none where its kind has none.</summary>
internal sealed class NamespaceIsMeantRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Default = new("MG7040", Severity.Info,
        "{0} '{1}' is put into namespace 'default', which everything without a namespace shares",
        "Use a namespace of the product's own.");

    public static readonly DiagnosticDescriptor PassedOver = new("MG7041", Severity.Info,
        "{0} '{1}' stands in no namespace: '{2}' is passed over",
        "Remove metadata.namespace.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var manifest in bundle.Manifests.Where(m => m.Namespace.Length > 0))
        {
            var place = manifest["metadata"]["namespace"];
            if (ClusterScope.Holds(manifest)) sink.Add(PassedOver, place, manifest.Kind, manifest.Name, manifest.Namespace);
            else if (manifest.Namespace == ResourceKey.DefaultNamespace) sink.Add(Default, place, manifest.Kind, manifest.Name);
        }
    }
}

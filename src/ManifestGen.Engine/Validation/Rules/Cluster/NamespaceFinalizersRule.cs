using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Rules.Metadata;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Cluster;

/// <summary>The finalizers of a namespace's content have names that the API server takes.</summary>
internal sealed class NamespaceFinalizersRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Namespace", "v1")) return;
        foreach (var finalizer in manifest["spec"]["finalizers"].Items) FinalizerSyntax.Check(finalizer, ownsNames: true, sink, "spec.finalizers");
    }
}

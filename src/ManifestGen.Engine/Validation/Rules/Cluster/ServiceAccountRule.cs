using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Cluster;

/// <summary>A ServiceAccount does not rely on an annotation that is on its way out.</summary>
internal sealed class ServiceAccountRule : IManifestRule
{
    /// <summary>The old way to confine an account to some Secrets.</summary>
    public static readonly DiagnosticDescriptor Deprecated = new("MG4534", Severity.Warning,
        "Annotation kubernetes.io/enforce-mountable-secrets is deprecated",
        "Remove the annotation and keep Secrets apart by namespace.");

    private const string Annotation = "kubernetes.io/enforce-mountable-secrets";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("ServiceAccount", "v1")) return;
        var annotations = manifest["metadata"]["annotations"];
        if (annotations.Count > 0 && annotations[Annotation].Exists) sink.Add(Deprecated, annotations[Annotation].MapEntryLocation);
    }
}

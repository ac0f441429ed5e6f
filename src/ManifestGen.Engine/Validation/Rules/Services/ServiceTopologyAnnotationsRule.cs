using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>The old and the new annotation for topology-aware routing do not contradict each other.</summary>
internal sealed class ServiceTopologyAnnotationsRule : IManifestRule
{
    /// <summary>Two annotations that say different things.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4332", Severity.Error,
        "Annotation {0} must match annotation {1} when both are specified",
        "Keep {0} alone.");

    private const string Mode = "service.kubernetes.io/topology-mode";
    private const string Hints = "service.kubernetes.io/topology-aware-hints";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Service", "v1")) return;
        var annotations = manifest["metadata"]["annotations"];
        if (annotations.Count < 2) return;
        if (annotations.Value(Mode) is { } mode && annotations.Value(Hints) is { } hints && mode != hints) sink.Add(Mismatch, annotations[Mode].MapEntryLocation, Mode, Hints);
    }
}

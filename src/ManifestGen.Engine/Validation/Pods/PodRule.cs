using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>A rule on pods, wherever they are described.</summary>
internal abstract class PodRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (PodTemplate.TryFind(manifest, out var pod)) Check(pod, context, sink);
    }

    /// <summary>Reports what is wrong with a pod.</summary>
    protected abstract void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink);
}

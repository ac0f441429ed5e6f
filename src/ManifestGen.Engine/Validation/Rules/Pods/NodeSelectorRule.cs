using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The node selector of a pod is made of labels.</summary>
internal sealed class NodeSelectorRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink) => LabelSyntax.Check(pod.Spec["nodeSelector"], sink);
}

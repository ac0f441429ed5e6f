using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The time that a pod may be active for is at least a second.</summary>
internal sealed class PodDeadlineRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink) =>
        NumberField.CheckWithin(pod.Spec["activeDeadlineSeconds"], "activeDeadlineSeconds", 1, int.MaxValue, sink);
}

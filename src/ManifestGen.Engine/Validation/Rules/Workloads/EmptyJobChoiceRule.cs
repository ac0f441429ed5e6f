using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Rules.Choices;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A field of a Job with a closed set of values is not set to an empty text, which is not the same as leaving it out.</summary>
internal sealed class EmptyJobChoiceRule : WorkloadRule
{
    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (!workload.IsJob) return;
        EmptyChoiceSyntax.CheckField(workload.Spec["completionMode"], sink);
        EmptyChoiceSyntax.CheckField(workload.Spec["podReplacementPolicy"], sink);
    }
}

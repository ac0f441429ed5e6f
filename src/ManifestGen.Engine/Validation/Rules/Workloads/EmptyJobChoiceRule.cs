using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Rules.Choices;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A field of a Job with a closed set of values is not set to an empty text, which is not the same as leaving it out.</summary>
internal sealed class EmptyJobChoiceRule : WorkloadRule
{
    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (!workload.IsJob) return;
        Judge(workload.Spec["completionMode"], sink);
        Judge(workload.Spec["podReplacementPolicy"], sink);
    }

    private static void Judge(Field field, DiagnosticSink sink)
    {
        if (field.String?.Length == 0) sink.Add(EmptyChoiceRule.Empty, field);
    }
}

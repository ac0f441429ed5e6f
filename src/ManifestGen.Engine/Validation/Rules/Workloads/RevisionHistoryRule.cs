using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A StatefulSet keeps a number of old revisions that there can be.</summary>
internal sealed class RevisionHistoryRule : WorkloadRule
{
    /// <summary>The number is below zero, which only a StatefulSet may have.</summary>
    public static readonly DiagnosticDescriptor Negative = new("MG4233", Severity.Warning,
        "A negative revisionHistoryLimit ({0}) retains all historical revisions",
        "Set the number of old revisions to keep; it is 10 unless set.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        var field = workload.Spec["revisionHistoryLimit"];
        if (workload.Kind == PodOwner.StatefulSet && field.Integer is < 0 and var limit) sink.Add(Negative, field, limit);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A Deployment waits for progress longer than a pod must be ready to count.</summary>
internal sealed class ProgressDeadlineRule : WorkloadRule
{
    /// <summary>A pod cannot count as ready before the Deployment gives up.</summary>
    public static readonly DiagnosticDescriptor TooShort = new("MG4212", Severity.Error,
        "Invalid value {0}: must be greater than minReadySeconds ({1})",
        "Set `progressDeadlineSeconds` above {1}, or lower `minReadySeconds`; the deadline is 600 seconds unless set.");

    private const long DefaultDeadline = 600;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.Deployment) return;
        var field = workload.Spec["progressDeadlineSeconds"];
        var deadline = field.Integer ?? DefaultDeadline;
        var ready = workload.Spec["minReadySeconds"].Integer ?? 0;
        if (deadline <= ready) sink.Add(TooShort, field, deadline, ready);
    }
}

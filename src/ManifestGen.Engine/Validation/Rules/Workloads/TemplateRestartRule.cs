using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>Pods that are to run for ever are started again always; those of a Job only when they fail, or never.</summary>
internal sealed class TemplateRestartRule : WorkloadRule
{
    /// <summary>The workload's pods must always be started again.</summary>
    public static readonly DiagnosticDescriptor OnlyAlways = new("MG4203", Severity.Error,
        "Unsupported value '{0}': supported values: Always",
        "Remove `restartPolicy`, or use a Job for what runs to an end.");

    /// <summary>The Job's pods must not always be started again.</summary>
    public static readonly DiagnosticDescriptor RequiredForJob = new("MG4204", Severity.Error,
        "Required value: `restartPolicy` must be set; valid values: OnFailure, Never",
        "Set `restartPolicy` to OnFailure or Never: the default, Always, would never let the Job end.");

    /// <summary>A policy on failures needs pods that stay as they failed.</summary>
    public static readonly DiagnosticDescriptor OnlyNever = new("MG4205", Severity.Error,
        "Invalid value '{0}': only Never is supported when podFailurePolicy is specified",
        "Set `restartPolicy: Never`, or remove `podFailurePolicy`.");

    /// <summary>The workload has no use for a time after which its pods end.</summary>
    public static readonly DiagnosticDescriptor Deadline = new("MG4206", Severity.Error,
        "Forbidden: activeDeadlineSeconds in {0} is not Supported",
        "Remove `activeDeadlineSeconds`, or use a Job for what runs to an end.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        var field = workload.Pod.Spec["restartPolicy"];
        var policy = workload.Pod.RestartPolicy;
        if (workload.IsJob)
        {
            if (policy == "Always") sink.Add(RequiredForJob, field);
            else if (policy != "Never" && workload.Spec["podFailurePolicy"].Exists) sink.Add(OnlyNever, field, policy);
            return;
        }

        if (policy is "OnFailure" or "Never") sink.Add(OnlyAlways, field, policy);
        var deadline = workload.Pod.Spec["activeDeadlineSeconds"];
        if (deadline.Exists) sink.Add(Deadline, deadline, NameFor(workload.Kind));
    }

    // The API server says ReplicaSet for a Deployment too.
    private static string NameFor(PodOwner kind) => kind switch
    {
        PodOwner.StatefulSet => "StatefulSet",
        PodOwner.DaemonSet => "DaemonSet",
        PodOwner.ReplicationController => "ReplicationController",
        _ => "ReplicaSet",
    };
}

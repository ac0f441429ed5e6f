using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>The numbers of a workload, of pods, of old revisions and of seconds, are not below zero.</summary>
internal sealed class WorkloadNumbersRule : WorkloadRule
{
    private static readonly string[] OfReplicas = ["replicas", "minReadySeconds"];

    private static readonly string[] OfDeployment = ["replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"];

    private static readonly string[] OfDaemonSet = ["minReadySeconds", "revisionHistoryLimit"];

    private static readonly string[] OfJob =
        ["parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    private static readonly string[] OfCronJob = ["startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"];

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        var names = workload.Kind switch
        {
            PodOwner.Deployment => OfDeployment,
            PodOwner.DaemonSet => OfDaemonSet,
            PodOwner.Job or PodOwner.CronJob => OfJob,
            _ => OfReplicas,
        };
        foreach (var name in names) NumberField.CheckNotNegative(workload.Spec[name], name, sink);
        switch (workload.Kind)
        {
            case PodOwner.CronJob:
                foreach (var name in OfCronJob) NumberField.CheckNotNegative(workload.Manifest["spec"][name], name, sink);
                break;
            case PodOwner.StatefulSet:
                NumberField.CheckNotNegative(workload.Spec["ordinals"]["start"], "start", sink);
                break;
        }
    }
}

using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>What runs the Pods, where that is no Deployment, as templates see it.</summary>
internal static class WorkloadData
{
    /// <summary>The variable <c>component.stateful_set</c>.</summary>
    public static ModelObject Of(ResolvedStatefulSet stateful) => new ModelObject()
        .Set("service_name", stateful.ServiceName)
        .Set("replicas", stateful.Replicas)
        .Set("pod_management_policy", stateful.PodManagementPolicy)
        .Set("revision_history_limit", stateful.RevisionHistoryLimit)
        .Set("update_strategy", stateful.UpdateStrategy)
        .Set("partition", stateful.Partition)
        .Set("min_ready_seconds", stateful.MinReadySeconds)
        .Set("when_deleted", stateful.WhenDeleted)
        .Set("when_scaled", stateful.WhenScaled)
        .Set("ports", DataList.Of(stateful.Ports, p => new ModelObject { Origin = p.Name.Origin }
            .Set("name", p.Name)
            .Set("port", p.Port)
            .Set("protocol", p.Protocol)));

    /// <summary>An item of <c>component.claims</c>.</summary>
    public static ModelObject Of(ResolvedClaim claim) => new ModelObject { Origin = claim.Origin }
        .Set("name", claim.Name)
        .Set("pod_claim_name", claim.PodClaimName)
        .Set("size", claim.Size)
        .Set("storage_class", claim.StorageClass)
        .Set("access_mode", claim.AccessMode);

    /// <summary>The variable <c>component.daemon_set</c>.</summary>
    public static ModelObject Of(ResolvedDaemonSet daemon) => new ModelObject()
        .Set("revision_history_limit", daemon.RevisionHistoryLimit)
        .Set("update_strategy", daemon.UpdateStrategy)
        .Set("max_unavailable", DataList.Count(daemon.MaxUnavailable))
        .Set("max_surge", DataList.Count(daemon.MaxSurge))
        .Set("min_ready_seconds", daemon.MinReadySeconds);

    /// <summary>The variable <c>component.cron_job</c>.</summary>
    public static ModelObject Of(ResolvedCronJob cronJob) => new ModelObject()
        .Set("schedule", cronJob.Schedule)
        .Set("time_zone", cronJob.TimeZone)
        .Set("concurrency_policy", cronJob.ConcurrencyPolicy)
        .Set("starting_deadline_seconds", cronJob.StartingDeadlineSeconds)
        .Set("successful_jobs_history_limit", cronJob.SuccessfulJobsHistoryLimit)
        .Set("failed_jobs_history_limit", cronJob.FailedJobsHistoryLimit)
        .Set("suspend", cronJob.Suspend);

    /// <summary>The variable <c>component.job</c>.</summary>
    public static ModelObject Of(ResolvedJob job, Resolved<string> name) => new ModelObject()
        .Set("name", name)
        .Set("timing", Spelling.Of(job.Timing.Value), job.Timing.Origin)
        .Set("backoff_limit", job.BackoffLimit)
        .Set("active_deadline_seconds", job.ActiveDeadlineSeconds)
        .Set("completions", job.Completions)
        .Set("parallelism", job.Parallelism)
        .Set("time_to_live_seconds", job.TimeToLiveSeconds);
}

namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of what runs the Pods, where that is no Deployment.</summary>
internal static class WorkloadExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedComponent component)
    {
        if (component.StatefulSet is { } stateful) StatefulSet(rows, stateful);
        foreach (var claim in component.Claims) rows.Add($"claims[{claim.Name}]", $"{claim.Size} {claim.AccessMode} {claim.StorageClass}".TrimEnd(), claim.Origin);
        if (component.DaemonSet is { } daemon) DaemonSet(rows, daemon);
        if (component.CronJob is { } cronJob) CronJob(rows, cronJob);
        if (component.Job is { } job) Job(rows.Below("job"), job);
    }

    private static void StatefulSet(Explanation rows, ResolvedStatefulSet stateful)
    {
        rows.Add("serviceName", stateful.ServiceName);
        rows.Add("replicas", stateful.Replicas);
        rows.Add("podManagementPolicy", stateful.PodManagementPolicy);
        rows.Add("revisionHistoryLimit", stateful.RevisionHistoryLimit);
        rows.Add("updateStrategy", stateful.UpdateStrategy);
        rows.Add("updateStrategy.partition", stateful.Partition);
        rows.Add("minReadySeconds", stateful.MinReadySeconds);
        rows.Add("persistentVolumeClaimRetentionPolicy.whenDeleted", stateful.WhenDeleted);
        rows.Add("persistentVolumeClaimRetentionPolicy.whenScaled", stateful.WhenScaled);
    }

    private static void DaemonSet(Explanation rows, ResolvedDaemonSet daemon)
    {
        rows.Add("revisionHistoryLimit", daemon.RevisionHistoryLimit);
        rows.Add("updateStrategy", daemon.UpdateStrategy);
        rows.Add("updateStrategy.maxUnavailable", daemon.MaxUnavailable);
        rows.Add("updateStrategy.maxSurge", daemon.MaxSurge);
        rows.Add("minReadySeconds", daemon.MinReadySeconds);
    }

    private static void CronJob(Explanation rows, ResolvedCronJob cronJob)
    {
        rows.Add("schedule", cronJob.Schedule);
        rows.Add("timeZone", cronJob.TimeZone);
        rows.Add("concurrencyPolicy", cronJob.ConcurrencyPolicy);
        rows.Add("startingDeadlineSeconds", cronJob.StartingDeadlineSeconds);
        rows.Add("successfulJobsHistoryLimit", cronJob.SuccessfulJobsHistoryLimit);
        rows.Add("failedJobsHistoryLimit", cronJob.FailedJobsHistoryLimit);
        rows.Add("suspend", cronJob.Suspend);
    }

    private static void Job(Explanation rows, ResolvedJob job)
    {
        rows.Add("backoffLimit", job.BackoffLimit);
        rows.Add("activeDeadlineSeconds", job.ActiveDeadlineSeconds);
        rows.Add("completions", job.Completions);
        rows.Add("parallelism", job.Parallelism);
        rows.Add("ttlSecondsAfterFinished", job.TimeToLiveSeconds);
    }
}

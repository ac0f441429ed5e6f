namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// Work that ends is tried three times again, each time in a new Pod, so that what the others wrote to the log can still be read. A run that
/// begins late still runs, and none begins beside another of its kind.
/// </summary>
internal static class TaskPolicy
{
    private const int DefaultRetries = 3;
    private const int DefaultKept = 3;
    private const int Day = 24 * 60 * 60;
    private const int Hour = 60 * 60;
    private const string DefaultTimeZone = "Etc/UTC";

    /// <summary>What the Job of a component says besides its Pods.</summary>
    public static ResolvedJob Job(TaskComponent component)
    {
        var job = component as JobComponent;
        return new ResolvedJob
        {
            BackoffLimit = Choice.Of(component.Retries, component, nameof(component.Retries), DefaultRetries),
            ActiveDeadlineSeconds = Choice.OptionalTime(component.TimeLimit, component, nameof(component.TimeLimit)),
            Completions = Choice.Optional(component.Completions, component, nameof(component.Completions)),
            Parallelism = Choice.Optional(component.Parallelism, component, nameof(component.Parallelism)),
            TimeToLiveSeconds = job is null ? null : Choice.Time(job.KeepFor, job, nameof(job.KeepFor), Day),
            Timing = job is null or { Timing: JobTiming.WithRelease } ? Choice.Default(JobTiming.WithRelease) : Choice.Said(job.Timing, job, nameof(job.Timing)),
        };
    }

    /// <summary>What the CronJob of a component says besides its Jobs.</summary>
    public static ResolvedCronJob CronJob(ScheduledComponent component) => new()
    {
        Schedule = Choice.Said(component.Schedule, component),
        TimeZone = component.TimeZone is { } zone ? Choice.Said(zone, component, nameof(component.TimeZone)) : Choice.Default(DefaultTimeZone),
        ConcurrencyPolicy = Choice.Unless(KubernetesText.Of(component.Overlap), KubernetesText.Of(Overlap.Skip), component, nameof(component.Overlap)),
        StartingDeadlineSeconds = Choice.Time(component.StartDeadline, component, nameof(component.StartDeadline), Hour),
        SuccessfulJobsHistoryLimit = Choice.Of(component.KeepSucceeded, component, nameof(component.KeepSucceeded), DefaultKept),
        FailedJobsHistoryLimit = Choice.Of(component.KeepFailed, component, nameof(component.KeepFailed), DefaultKept),
        Suspend = Choice.Unless(component.Suspended, false, component, nameof(component.Suspended)),
    };

    /// <summary>
    /// The annotations by which Helm and Argo CD run a Job before or after everything else; none for one that runs beside it. All resources of the
    /// component have them, since the Job needs its account and its configuration at the same time.
    /// </summary>
    public static IReadOnlyList<ResolvedEntry> Hooks(ComponentScope scope)
    {
        if (scope.Component is not JobComponent { Timing: not JobTiming.WithRelease } job || scope.Options.Stage == Stage.Pod) return [];
        var isBefore = job.Timing == JobTiming.BeforeRelease;
        var origin = Origin.Derived("timing", job.Location);
        return
        [
            new("argocd.argoproj.io/hook", isBefore ? "PreSync" : "PostSync", origin),
            new("argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation", origin),
            new("helm.sh/hook", isBefore ? "pre-install,pre-upgrade" : "post-install,post-upgrade", origin),
            new("helm.sh/hook-delete-policy", "before-hook-creation", origin),
        ];
    }
}

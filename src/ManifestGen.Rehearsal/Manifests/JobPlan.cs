using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A Job, or what a CronJob makes.</summary>
/// <param name="Name">Its component's name.</param>
/// <param name="Timing">When it runs.</param>
/// <param name="Pod">What its Pods run.</param>
internal sealed record JobPlan(string Name, JobTime Timing, ComponentPlan Pod)
{
    private const int DefaultBackoffLimit = 6;

    /// <summary>How many of its Pods may fail before it has failed. <c>backoffLimit</c>.</summary>
    public int BackoffLimit { get; init; } = DefaultBackoffLimit;

    /// <summary>How long it may take with all its tries; null when it may take for ever. <c>activeDeadlineSeconds</c>.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>How many of its Pods are to end well. <c>completions</c>.</summary>
    public int Completions { get; init; } = 1;

    /// <summary>How many of its Pods run at a time. <c>parallelism</c>.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Its place among those of the same time: lower ones first. <c>helm.sh/hook-weight</c>.</summary>
    public int Weight { get; init; }

    /// <summary>Reads a Job, a CronJob or a Pod that runs once.</summary>
    public static JobPlan Of(Workload workload, ComponentPlan pod)
    {
        var spec = workload.Kind == "CronJob" ? workload.Spec["jobTemplate"]["spec"] : workload.Spec;
        var completions = (int)(spec["completions"].Integer ?? 1);
        return new JobPlan(pod.Name, TimingOf(workload), pod)
        {
            // A Pod alone is not made again.
            BackoffLimit = workload.Kind == "Pod" ? 0 : (int)(spec["backoffLimit"].Integer ?? DefaultBackoffLimit),
            Deadline = spec["activeDeadlineSeconds"].Integer is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Completions = completions,
            Parallelism = Math.Max(1, (int)(spec["parallelism"].Integer ?? 1)),
            Weight = int.TryParse(workload.Manifest["metadata"]["annotations"]["helm.sh/hook-weight"].Text, out var weight) ? weight : 0,
        };
    }

    /// <summary>When a Job runs, as Helm and Argo CD are told by its annotations.</summary>
    public static JobTime TimingOf(Workload workload)
    {
        if (workload.Kind == "CronJob") return JobTime.Scheduled;
        var annotations = workload.Manifest["metadata"]["annotations"];
        var (helm, argo) = (annotations["helm.sh/hook"].Text ?? "", annotations["argocd.argoproj.io/hook"].Text ?? "");
        if (helm.Contains("pre-", StringComparison.Ordinal) || argo.Contains("PreSync", StringComparison.Ordinal)) return JobTime.BeforeRelease;
        return helm.Contains("post-", StringComparison.Ordinal) || argo.Contains("PostSync", StringComparison.Ordinal) ? JobTime.AfterRelease : JobTime.WithRelease;
    }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>
/// What a Job says besides its Pods, by itself or as a CronJob makes it. A Job by itself is called after its component and a hash of its manifest,
/// so its name is known once that is rendered. Kubernetes: <c>JobSpec</c>.
/// </summary>
public sealed record ResolvedJob
{
    /// <summary><c>backoffLimit</c>.</summary>
    public required Resolved<int> BackoffLimit { get; init; }

    /// <summary><c>activeDeadlineSeconds</c>; null for no limit.</summary>
    public Resolved<int>? ActiveDeadlineSeconds { get; init; }

    /// <summary><c>completions</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? Completions { get; init; }

    /// <summary><c>parallelism</c>; null for Kubernetes' own default.</summary>
    public Resolved<int>? Parallelism { get; init; }

    /// <summary><c>ttlSecondsAfterFinished</c>; null for the Jobs of a CronJob, which it tidies up itself.</summary>
    public Resolved<int>? TimeToLiveSeconds { get; init; }

    /// <summary>When it runs, in relation to the release.</summary>
    public Resolved<JobTiming> Timing { get; init; }
}

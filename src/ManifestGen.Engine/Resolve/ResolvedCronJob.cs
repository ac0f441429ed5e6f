namespace ManifestGen.Engine.Resolve;

/// <summary>What a CronJob says besides its Jobs. Kubernetes: <c>CronJobSpec</c>.</summary>
public sealed record ResolvedCronJob
{
    /// <summary><c>schedule</c>.</summary>
    public required Resolved<string> Schedule { get; init; }

    /// <summary><c>timeZone</c>.</summary>
    public required Resolved<string> TimeZone { get; init; }

    /// <summary><c>concurrencyPolicy</c>.</summary>
    public required Resolved<string> ConcurrencyPolicy { get; init; }

    /// <summary><c>startingDeadlineSeconds</c>.</summary>
    public required Resolved<int> StartingDeadlineSeconds { get; init; }

    /// <summary><c>successfulJobsHistoryLimit</c>.</summary>
    public required Resolved<int> SuccessfulJobsHistoryLimit { get; init; }

    /// <summary><c>failedJobsHistoryLimit</c>.</summary>
    public required Resolved<int> FailedJobsHistoryLimit { get; init; }

    /// <summary><c>suspend</c>.</summary>
    public required Resolved<bool> Suspend { get; init; }
}

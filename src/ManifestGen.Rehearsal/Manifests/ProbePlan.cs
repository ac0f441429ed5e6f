namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A probe, Kubernetes' defaults filled in.</summary>
/// <param name="Action">What it asks.</param>
internal sealed record ProbePlan(ContainerAction Action)
{
    /// <summary>How long after the container's start it is not asked. <c>initialDelaySeconds</c>.</summary>
    public TimeSpan InitialDelay { get; init; }

    /// <summary>The time between tries. <c>periodSeconds</c>.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try may take. <c>timeoutSeconds</c>.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many tries in a row must succeed. <c>successThreshold</c>.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>How many tries in a row must fail. <c>failureThreshold</c>.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>The container's time to end when this probe has it restarted; null for the Pod's. <c>terminationGracePeriodSeconds</c>.</summary>
    public TimeSpan? Grace { get; init; }

    /// <summary>The time from a container's start until the probe has failed for good.</summary>
    public TimeSpan Budget => InitialDelay + (Period * FailureThreshold);
}

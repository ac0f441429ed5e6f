namespace ManifestGen;

/// <summary>One question to a container, and how often it is asked. Times are whole seconds. Kubernetes: <c>Probe</c>.</summary>
public abstract record Probe : ModelElement
{
    private protected Probe(string file, int line)
        : base(file, line)
    {
    }

    /// <summary>The pause before it is asked first; none by default: the startup probe is the better way. Kubernetes: <c>initialDelaySeconds</c>.</summary>
    public TimeSpan? InitialDelay { get; init; }

    /// <summary>The pause between two questions, 1 s or more; by default 2 s until it has started, 5 s for readiness, 10 s for liveness. Kubernetes: <c>periodSeconds</c>.</summary>
    public TimeSpan? Period { get; init; }

    /// <summary>How long an answer may take, 1 s or more and no longer than the period; by default 1 s until it has started, 2 s for the others. Kubernetes: <c>timeoutSeconds</c>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many failures in a row count, 1 or more; by default 30 until it has started, 2 for readiness, 3 for liveness. Kubernetes: <c>failureThreshold</c>.</summary>
    public int? FailureThreshold { get; init; }

    /// <summary>How many successes in a row count after a failure, 1 or more and 1 by default; only a readiness probe may ask for more. Kubernetes: <c>successThreshold</c>.</summary>
    public int? SuccessThreshold { get; init; }
}

namespace ManifestGen;

/// <summary>A component that does its work and ends: at set times or once for a release. Kubernetes: a Job.</summary>
public abstract record TaskComponent : WorkloadComponent
{
    private protected TaskComponent(string name, Project project, string file, int line)
        : base(name, project, file, line)
    {
    }

    private protected TaskComponent(string name, Image image, string file, int line)
        : base(name, image, file, line)
    {
    }

    /// <summary>
    /// How often the work is tried again in a new Pod after it failed, 0 or more; 3 by default, each time after a longer pause. Pods that are
    /// evicted, as for the draining of a node, do not count. Kubernetes: <c>backoffLimit</c>, <c>podFailurePolicy</c>.
    /// </summary>
    public int? Retries { get; init; }

    /// <summary>How long the work may take in all, retries included, in whole seconds; no limit by default. Kubernetes: <c>activeDeadlineSeconds</c>.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How many Pods must end well, 1 or more; 1 by default. Kubernetes: <c>completions</c>.</summary>
    public int? Completions { get; init; }

    /// <summary>How many Pods work at once, 1 or more; 1 by default. Kubernetes: <c>parallelism</c>.</summary>
    public int? Parallelism { get; init; }
}

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A container of a component's Pods as its manifest describes it, and the program that it runs here.</summary>
internal sealed record ContainerPlan
{
    /// <summary>How long an init container may take before its Pod counts as failed. Kubernetes has no such limit but that of the rollout.</summary>
    private static readonly TimeSpan InitBudget = TimeSpan.FromMinutes(1);

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it runs.</summary>
    public ContainerRole Role { get; init; }

    /// <summary>What it runs, as a process of this machine; null when it does not run here.</summary>
    public ProgramPlan? Program { get; init; }

    /// <summary>Its variables, in the order in which Kubernetes sets them: later ones may use earlier ones.</summary>
    public IReadOnlyList<EnvironmentEntry> Environment { get; init; } = [];

    /// <summary>Its ports.</summary>
    public IReadOnlyList<PortPlan> Ports { get; init; } = [];

    /// <summary>The volumes that it sees and that a rehearsal has a folder for.</summary>
    public IReadOnlyList<MountPlan> Mounts { get; init; } = [];

    /// <summary>The startup probe; null when it has none.</summary>
    public ProbePlan? Startup { get; init; }

    /// <summary>The readiness probe; null when it has none.</summary>
    public ProbePlan? Readiness { get; init; }

    /// <summary>The liveness probe; null when it has none.</summary>
    public ProbePlan? Liveness { get; init; }

    /// <summary>What is done before the process is told to end; null when nothing is.</summary>
    public ContainerAction? PreStop { get; init; }

    /// <summary>The CPU that it requests, in cores; 0 when it requests none.</summary>
    public double CpuRequest { get; init; }

    /// <summary>Whether it runs as long as its Pod does, so that the Pod's readiness and its load are those of this container, too.</summary>
    public bool Stays => Role != ContainerRole.Init;

    /// <summary>How long it may take until it is ready, or done.</summary>
    public TimeSpan StartBudget => Stays ? (Startup?.Budget ?? TimeSpan.Zero) + (Readiness?.Budget ?? TimeSpan.Zero) : InitBudget;
}

using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A workload as its manifests describe it, and the program that it runs here.</summary>
internal sealed record ComponentPlan
{
    /// <summary>The workload's name.</summary>
    public required string Name { get; init; }

    /// <summary>The workload's kind.</summary>
    public string Kind { get; init; } = "Deployment";

    /// <summary>The name of the container that is rehearsed.</summary>
    public string Container { get; init; } = "";

    /// <summary>The labels that it knows its Pods by; none for a Pod.</summary>
    public IReadOnlyDictionary<string, string> Selector { get; init; } = new Dictionary<string, string>();

    /// <summary>What its container runs, as a process of this machine; null when it does not run here.</summary>
    public ProgramPlan? Program { get; init; }

    /// <summary>The container's variables, in the order in which Kubernetes sets them: later ones may use earlier ones.</summary>
    public IReadOnlyList<EnvironmentEntry> Environment { get; init; } = [];

    /// <summary>The container's ports.</summary>
    public IReadOnlyList<PortPlan> Ports { get; init; } = [];

    /// <summary>The Service ports that lead to it; none for a workload that nobody calls.</summary>
    public IReadOnlyList<ServicePlan> Services { get; init; } = [];

    /// <summary>The startup probe; null when it has none.</summary>
    public ProbePlan? Startup { get; init; }

    /// <summary>The readiness probe; null when it has none.</summary>
    public ProbePlan? Readiness { get; init; }

    /// <summary>The liveness probe; null when it has none.</summary>
    public ProbePlan? Liveness { get; init; }

    /// <summary>What is done before the process is told to end; null when nothing is.</summary>
    public ContainerAction? PreStop { get; init; }

    /// <summary>How long a Pod has to end. <c>terminationGracePeriodSeconds</c>.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How its Pods are replaced; null for the defaults, a quarter more and a quarter less.</summary>
    public RollingUpdate? Update { get; init; }

    /// <summary>The order of its Pods when it is a StatefulSet, whose Pods have numbers that stay; null when it is none.</summary>
    public StatefulPlan? Stateful { get; init; }

    /// <summary>How long a Pod must be ready to count. <c>minReadySeconds</c>.</summary>
    public TimeSpan MinReady { get; init; }

    /// <summary>The replicas that the workload asks for; 1 when an autoscaler decides.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Its autoscaler on CPU; null when it has none.</summary>
    public AutoscalerSettings? Autoscaler { get; init; }

    /// <summary>The name of <see cref="Autoscaler"/>; empty when it has none.</summary>
    public string AutoscalerName { get; init; } = "";

    /// <summary>What protects it from evictions; null when nothing does.</summary>
    public Budget? Budget { get; init; }

    /// <summary>The CPU that a Pod requests, in cores; 0 when it requests none.</summary>
    public double CpuRequest { get; init; }

    /// <summary><c>Always</c>, <c>OnFailure</c> or <c>Never</c>.</summary>
    public string RestartPolicy { get; init; } = "Always";

    /// <summary>Labels of its Pods.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What of the manifests is not played here, in words.</summary>
    public IReadOnlyList<string> Unplayed { get; init; } = [];

    /// <summary>Whether anybody can call it.</summary>
    public bool IsServed => Services.Count > 0;

    /// <summary>How long a Pod may take until it is ready, before it counts as failed.</summary>
    public TimeSpan StartBudget => (Startup?.Budget ?? TimeSpan.Zero) + (Readiness?.Budget ?? TimeSpan.Zero) + MinReady + TimeSpan.FromSeconds(10);
}

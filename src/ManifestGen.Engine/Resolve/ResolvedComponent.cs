namespace ManifestGen.Engine.Resolve;

/// <summary>A component with every default filled in. What it has none of at its stage is null: no autoscaler, no HPA.</summary>
public sealed record ResolvedComponent
{
    /// <summary>The name, which is that of its resources too, save a Job's and a headless Service's.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary>What it is in the model.</summary>
    public required ComponentKind Kind { get; init; }

    /// <summary>The resource that runs its Pods.</summary>
    public required WorkloadKind Workload { get; init; }

    /// <summary>The project that it runs; null when its image is not built here.</summary>
    public required ProjectFacts? Project { get; init; }

    /// <summary>Whether its image is built for it; false when another component that runs the same image has it built.</summary>
    public bool BuildsImage { get; init; } = true;

    /// <summary>Where the component was written.</summary>
    public SourceLocation Location => Name.Origin.Location;

    /// <summary>Labels that never change, by which Services, budgets and the workload find the Pods.</summary>
    public required IReadOnlyList<ResolvedEntry> SelectorLabels { get; init; }

    /// <summary>Labels of every resource but the workload.</summary>
    public required IReadOnlyList<ResolvedEntry> Labels { get; init; }

    /// <summary>Labels of the workload: <see cref="Labels"/> and the version.</summary>
    public required IReadOnlyList<ResolvedEntry> WorkloadLabels { get; init; }

    /// <summary>Labels of the Pods: those of the selector, the version, the user's.</summary>
    public required IReadOnlyList<ResolvedEntry> PodLabels { get; init; }

    /// <summary>Annotations of every resource, not of the Pods.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary>Annotations of the Pods, the configuration's hash among them.</summary>
    public required IReadOnlyList<ResolvedEntry> PodAnnotations { get; init; }

    /// <summary>The components that it talks to, in the order in which it says so.</summary>
    public IReadOnlyList<ResolvedRelation> Relations { get; init; } = [];

    /// <summary>The address outside the product that it sends its telemetry to; null when there is none.</summary>
    public Resolved<Uri>? TelemetryAddress { get; init; }

    /// <summary>The Pods.</summary>
    public required ResolvedPod Pod { get; init; }

    /// <summary>What the Deployment says besides its Pods; null when <see cref="Workload"/> is not a Deployment.</summary>
    public ResolvedDeployment? Deployment { get; init; }

    /// <summary>What the StatefulSet says besides its Pods; null when <see cref="Workload"/> is not a StatefulSet.</summary>
    public ResolvedStatefulSet? StatefulSet { get; init; }

    /// <summary>The disks of each replica, in ordinal order of their names.</summary>
    public IReadOnlyList<ResolvedClaim> Claims { get; init; } = [];

    /// <summary>What the DaemonSet says besides its Pods; null when <see cref="Workload"/> is not a DaemonSet.</summary>
    public ResolvedDaemonSet? DaemonSet { get; init; }

    /// <summary>What the CronJob says besides its Jobs; null when <see cref="Workload"/> is not a CronJob.</summary>
    public ResolvedCronJob? CronJob { get; init; }

    /// <summary>What the Job says besides its Pods; null when <see cref="Workload"/> is neither a Job nor a CronJob.</summary>
    public ResolvedJob? Job { get; init; }

    /// <summary>The Service; null when there is none.</summary>
    public ResolvedService? Service { get; init; }

    /// <summary>The Ingress; null when there is none.</summary>
    public ResolvedIngress? Ingress { get; init; }

    /// <summary>The HTTPRoute; null when there is none.</summary>
    public ResolvedHttpRoute? HttpRoute { get; init; }

    /// <summary>The HorizontalPodAutoscaler; null when there is none.</summary>
    public ResolvedAutoscaler? Autoscaler { get; init; }

    /// <summary>KEDA's ScaledObject; null when there is none.</summary>
    public ResolvedEventScaling? EventScaling { get; init; }

    /// <summary>The PodDisruptionBudget; null when there is none.</summary>
    public ResolvedDisruptionBudget? DisruptionBudget { get; init; }

    /// <summary>The ServiceMonitor or PodMonitor; null when there is none.</summary>
    public ResolvedMonitor? Monitor { get; init; }

    /// <summary>The NetworkPolicy; null when there is none.</summary>
    public ResolvedNetworkPolicy? NetworkPolicy { get; init; }

    /// <summary>What it may do at the API server: the rules of its Role, which is bound to its account; none when it has no Role.</summary>
    public IReadOnlyList<ResolvedApiRule> Permissions { get; init; } = [];

    /// <summary>The ServiceAccount to write; null when an existing one is used.</summary>
    public ResolvedServiceAccount? ServiceAccount { get; init; }

    /// <summary>The ConfigMap to write; null when there is no configuration.</summary>
    public ResolvedConfigMap? ConfigMap { get; init; }
}

namespace ManifestGen;

/// <summary>A component of which several equal Pods run at once.</summary>
public abstract record ReplicatedComponent : WorkloadComponent
{
    private protected ReplicatedComponent(string name, Project project, string file, int line)
        : base(name, project, file, line)
    {
    }

    private protected ReplicatedComponent(string name, Image image, string file, int line)
        : base(name, image, file, line)
    {
    }

    /// <summary>A fixed number of Pods, 0 or more; 1 by default where nothing scales. Not together with <see cref="Scaling"/>. Kubernetes: <c>spec.replicas</c>.</summary>
    public int? Replicas { get; init; }

    /// <summary>
    /// Out and in by load. A web component that says neither this nor <see cref="Replicas"/> scales between 2 and 5 Pods at 70 % of its CPU
    /// request; any other component has a fixed number. Kubernetes: <c>HorizontalPodAutoscaler</c>.
    /// </summary>
    public Autoscale? Scaling { get; init; }

    /// <summary>Out and in by events, in place of <see cref="Scaling"/>; not together with it or <see cref="Replicas"/>. KEDA: <c>ScaledObject</c>.</summary>
    public EventScaling? EventScaling { get; init; }

    /// <summary>How many Pods may be evicted at once; by default one, when more than one runs. Kubernetes: <c>PodDisruptionBudget</c>.</summary>
    public DisruptionBudget? DisruptionBudget { get; init; }

    /// <summary>
    /// How the Pods are spread; by default over hosts, as a preference. An empty list spreads nothing. Kubernetes: <c>topologySpreadConstraints</c>.
    /// </summary>
    public IReadOnlyList<Spread>? Spread { get; init => field = value is null ? null : ReadOnlyCopy.Of(value); }
}

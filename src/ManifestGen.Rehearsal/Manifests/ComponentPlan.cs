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

    /// <summary>Its Pods' containers, in the order in which they start: init containers and sidecars as they stand, then the main ones.</summary>
    public required IReadOnlyList<ContainerPlan> Containers { get; init; }

    /// <summary>The name of the container that is rehearsed; empty for the first main one.</summary>
    public string Container { get; init; } = "";

    /// <summary>The container that is rehearsed: the one that requests come to.</summary>
    public ContainerPlan Main => Containers.FirstOrDefault(c => c.Name == Container) ?? Containers.First(c => c.Role == ContainerRole.Main);

    /// <summary>The labels that it knows its Pods by; none for a Pod.</summary>
    public IReadOnlyDictionary<string, string> Selector { get; init; } = new Dictionary<string, string>();

    /// <summary>The ports of all its containers, which share one address.</summary>
    public IEnumerable<PortPlan> Ports => Containers.SelectMany(c => c.Ports);

    /// <summary>The Service ports that lead to it; none for a workload that nobody calls.</summary>
    public IReadOnlyList<ServicePlan> Services { get; init; } = [];

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

    /// <summary>The CPU that a Pod requests, in cores; 0 when one of its containers requests none, since an autoscaler then has no measure.</summary>
    public double CpuRequest => Containers.Any(c => c.Stays && c.CpuRequest <= 0) ? 0 : Containers.Where(c => c.Stays).Sum(c => c.CpuRequest);

    /// <summary><c>Always</c>, <c>OnFailure</c> or <c>Never</c>.</summary>
    public string RestartPolicy { get; init; } = "Always";

    /// <summary>Labels of its Pods.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What of the manifests is not played here, in words.</summary>
    public IReadOnlyList<string> Unplayed { get; init; } = [];

    /// <summary>Whether the number of its Pods can be set: that of a DaemonSet's is that of the nodes.</summary>
    public bool CanScale => Kind != "DaemonSet";

    /// <summary>Whether anybody can call it.</summary>
    public bool IsServed => Services.Count > 0;

    /// <summary>How long a Pod may take until it is ready, before it counts as failed.</summary>
    public TimeSpan StartBudget => Containers.Aggregate(MinReady + TimeSpan.FromSeconds(10), (sum, c) => sum + c.StartBudget);
}

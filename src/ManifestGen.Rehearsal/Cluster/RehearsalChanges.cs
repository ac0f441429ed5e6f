using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>What of a product's manifests is different in a rehearsal.</summary>
internal sealed record RehearsalChanges
{
    /// <summary>The namespace of the rehearsal.</summary>
    public required string Namespace { get; init; }

    /// <summary>The workloads that are scaled, and the Service through which each gets its load; null for one without.</summary>
    public IReadOnlyDictionary<string, ServicePlan?> Rehearsed { get; init; } = new Dictionary<string, ServicePlan?>();

    /// <summary>Whether the Pods of those workloads are ready only when the rehearsal says so, too.</summary>
    public bool HoldsReadiness { get; init; }

    /// <summary>The names of images in the manifests, and those that the cluster knows.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables that hold for the rehearsal.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Ports of the nodes that Services are to have, by the Service's name; any that is free for the others.</summary>
    public IReadOnlyDictionary<string, int> NodePorts { get; init; } = new Dictionary<string, int>();
}

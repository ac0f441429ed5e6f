using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>How a rehearsal on a cluster is done.</summary>
internal sealed record ClusterSettings
{
    /// <summary>The first and the last port that nodes have for Services, unless the cluster was made with others.</summary>
    public const int FirstNodePort = 30000, LastNodePort = 32767;

    /// <summary>The namespace to make.</summary>
    public required string Namespace { get; init; }

    /// <summary>The components that are scaled.</summary>
    public required IReadOnlyList<ComponentPlan> Rehearsed { get; init; }

    /// <summary>The replicas that an autoscaler may not exceed, whatever its maximum.</summary>
    public int MostReplicas { get; init; } = 4;

    /// <summary>The names of images in the manifests, and those that the cluster knows.</summary>
    public IReadOnlyDictionary<string, string> Images { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables that hold for the rehearsal.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Where components are reached, by name, when it is not by a node's address.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; init; } = new Dictionary<string, Uri>();

    /// <summary>Whether the readiness of Pods is the rehearsal's to hold back, for a start that is slow.</summary>
    public bool HoldsReadiness { get; init; }

    /// <summary>Starts what removes the namespace should this program be killed; null for nothing.</summary>
    public Func<NamespaceGuard>? Guard { get; init; }

    /// <summary>How long Pods may take to be scheduled and to get their images, beside what their probes allow.</summary>
    public TimeSpan Preparation { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the cluster is asked while something is waited for.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long ports of nodes are tried.</summary>
    public TimeSpan Reaching { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an autoscaler may be without measurements.</summary>
    public TimeSpan Unmeasured { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Told what is to be known besides the report.</summary>
    public Action<Diagnostic> Tell { get; init; } = _ => { };

    /// <summary>Told what is done besides.</summary>
    public Action<string> Mention { get; init; } = _ => { };

    /// <summary>Ends the wait for the namespace to go.</summary>
    public CancellationToken Abandoned { get; init; }
}

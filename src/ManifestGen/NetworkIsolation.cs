using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Network policies for every component: its Pods are reached by those that use them and reach what they use, and nothing else. The cluster's
/// network must enforce policies. Kubernetes: <c>NetworkPolicy</c>.
/// </summary>
public sealed record NetworkIsolation : ModelElement
{
    /// <summary>Makes an isolation; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public NetworkIsolation([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>
    /// Where the requests of routes come from: these reach the ports that a component's routes lead to. By default from anywhere, since ingress
    /// controllers differ in whether they come from a Pod, a node or a load balancer. What a Service offers outside the cluster is open to all.
    /// </summary>
    public IReadOnlyList<NetworkPeer> Entrances { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Who collects measurements: these reach every TCP port of every component; by default none.</summary>
    public IReadOnlyList<NetworkPeer> Monitoring { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Whether Pods of the namespace that no policy mentions are cut off too, those of other products included; false by default.</summary>
    public bool DenyOthers { get; init; }
}

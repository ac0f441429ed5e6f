using ManifestGen;

namespace Shop.Deploy;

/// <summary>What the definition wants to know of the cluster that the shop is described for.</summary>
internal sealed class Cluster(BuildContext build)
{
    /// <summary>The cluster that customers are served from.</summary>
    public bool IsProduction { get; } = build.IsEnvironment("production");

    /// <summary>
    /// The team's clusters have operators: External Secrets, KEDA, the Prometheus operator and a gateway. What is only for these stays out of a plain
    /// build and of minikube, which have none of their kinds.
    /// </summary>
    public bool HasOperators { get; } = build.IsEnvironment("production") || build.IsEnvironment("staging");
}

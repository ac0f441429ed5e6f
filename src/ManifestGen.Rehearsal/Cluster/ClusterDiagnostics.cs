using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>What is to be said of a rehearsal on a cluster beside its verdict.</summary>
internal static class ClusterDiagnostics
{
    /// <summary>Load goes past the Service.</summary>
    public static readonly DiagnosticDescriptor NoNodePort = new("MG8916", Severity.Warning,
        "The port {0} of the nodes, which leads to the Service '{1}', cannot be reached from this machine at {2}: the load goes through the API server to the Pods, and past the proxies of the nodes",
        "Give the address at which this machine reaches the port with --address URL; with a port from 30000 to 32767, the Service gets that one, so that it can be published when the cluster is made. Otherwise rehearse on a machine that reaches the nodes.");

    /// <summary>The namespace of the rehearsal is still there.</summary>
    public static readonly DiagnosticDescriptor Left = new("MG8917", Severity.Error,
        "The namespace '{0}' of the rehearsal is left in '{1}': {2}",
        "A process in the background goes on asking the cluster to remove it, for two minutes. After that: kubectl delete namespace {0}. A later rehearsal on the cluster and 'manifestgen down' do so, too, unless something in it keeps it.");

    /// <summary>Something that the product needs and that belongs to no namespace is not there.</summary>
    public static readonly DiagnosticDescriptor NotMade = new("MG8918", Severity.Warning,
        "{0} is not in the cluster, and a rehearsal does not make it: it belongs to no namespace, and would stay",
        "Apply it once, if the rehearsal needs it: kubectl apply -f {1}.");

    /// <summary>Nothing will remove the namespace should this program be killed.</summary>
    public static string Unguarded(string space, string reason) =>
        $"nothing guards the namespace '{space}' ({reason}): should this program be killed, it stays until a later rehearsal or 'manifestgen down' removes it.";

    /// <summary>An earlier rehearsal ended without removing what it had made.</summary>
    public static string Removed(string space) => $"the namespace '{space}', which an earlier rehearsal left, is being removed.";
}

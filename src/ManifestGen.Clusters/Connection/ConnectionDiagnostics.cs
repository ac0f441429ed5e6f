using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Connection;

/// <summary>What can be wrong before the cluster has judged a request.</summary>
internal static class ConnectionDiagnostics
{
    public static readonly DiagnosticDescriptor NoKubeconfig = new("MG8950", Severity.Error,
        "there is no kubeconfig that names a cluster: {0}",
        "Start a cluster, which writes one (minikube start, kind create cluster), or let KUBECONFIG name the file.");

    public static readonly DiagnosticDescriptor UnreadableKubeconfig = new("MG8951", Severity.Error,
        "the kubeconfig '{0}' cannot be used: {1}",
        "Compare with 'kubectl config view'; a cluster's own program writes its entry anew (minikube update-context, kind export kubeconfig).");

    public static readonly DiagnosticDescriptor UnknownContext = new("MG8952", Severity.Error,
        "the kubeconfig has no context '{0}'",
        "Name one of: {1}.");

    public static readonly DiagnosticDescriptor Unreachable = new("MG8953", Severity.Error,
        "the API server {0} of the context '{1}' cannot be reached: {2}",
        "Start the cluster (minikube start, or Docker for kind), or choose another context; 'kubectl cluster-info' asks the same server.");

    public static readonly DiagnosticDescriptor Unauthorized = new("MG8954", Severity.Error,
        "{0}: the cluster does not accept the kubeconfig's credentials: {1}",
        "Sign in to the cluster anew, as its provider says, so that the kubeconfig's user has valid credentials.");

    public static readonly DiagnosticDescriptor NotLocal = new("MG8955", Severity.Error,
        "the context '{0}' of the server {1} does not look like a cluster on this machine",
        "If it is the one that is meant, name it: --context {0}. Otherwise change it: kubectl config use-context minikube.");
}

namespace ManifestGen.Clusters.Connection;

/// <summary>A context of a kubeconfig: which cluster, and which namespace in it.</summary>
/// <param name="Name">The context's name.</param>
/// <param name="Server">The API server's address.</param>
/// <param name="Namespace">The namespace that is meant where a resource names none.</param>
/// <param name="Local">What runs it on this machine; <see cref="LocalKind.None"/> when it does not look local.</param>
/// <param name="LocalName">The name that the program which runs it knows it by, such as minikube's profile; empty when it needs none.</param>
public sealed record ClusterContext(string Name, Uri Server, string Namespace, LocalKind Local, string LocalName)
{
    /// <summary>Whether the cluster looks as if it ran on this machine.</summary>
    public bool IsLocal => Local != LocalKind.None;

    /// <summary>Stops before a cluster is changed that somebody may not have meant.</summary>
    /// <exception cref="ClusterException">It does not look local, and was not named (MG8955).</exception>
    public void EnsureMeant(ClusterSelection selection)
    {
        if (!IsLocal && string.IsNullOrEmpty(selection.Context)) throw ClusterException.Of(ConnectionDiagnostics.NotLocal, null, Name, Server);
    }

    /// <summary>Reads a context without asking the cluster, nor the program that may give its credentials.</summary>
    /// <exception cref="ClusterException">There is no kubeconfig or no such context, or it cannot be read (MG8950 to MG8952).</exception>
    public static ClusterContext Read(ClusterSelection selection) => Kubeconfig.Read(selection).Context;
}

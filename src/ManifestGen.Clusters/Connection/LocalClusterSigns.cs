using System.Net;
using System.Net.Sockets;

namespace ManifestGen.Clusters.Connection;

/// <summary>
/// Tells by its names and its server's address whether a cluster runs on this machine. A name alone would not do: nothing keeps a remote cluster from being called
/// <c>kind-production</c>.
/// </summary>
internal static class LocalClusterSigns
{
    private const string MinikubeProvider = "minikube.sigs.k8s.io";

    private static readonly (string Prefix, LocalKind Kind)[] Prefixes =
    [
        ("kind-", LocalKind.Kind), ("k3d-", LocalKind.K3d), ("colima-", LocalKind.Colima),
    ];

    private static readonly (string Name, LocalKind Kind)[] Names =
    [
        ("minikube", LocalKind.Minikube), ("docker-desktop", LocalKind.DockerDesktop), ("docker-for-desktop", LocalKind.DockerDesktop),
        ("rancher-desktop", LocalKind.RancherDesktop), ("colima", LocalKind.Colima), ("orbstack", LocalKind.OrbStack), ("microk8s", LocalKind.MicroK8s),
    ];

    /// <summary>What runs the cluster, and by which name.</summary>
    /// <param name="context">The context's name.</param>
    /// <param name="provider">The provider that the kubeconfig's entry names in an extension, as minikube's does; empty when there is none.</param>
    /// <param name="server">The API server's address.</param>
    public static (LocalKind Kind, string Name) Judge(string context, string provider, Uri server)
    {
        var host = server.IdnHost;
        if (!IsNear(host)) return (LocalKind.None, "");
        if (provider == MinikubeProvider) return (LocalKind.Minikube, context);
        foreach (var (prefix, kind) in Prefixes)
        {
            if (context.Length > prefix.Length && context.StartsWith(prefix, StringComparison.Ordinal)) return (kind, context[prefix.Length..]);
        }

        foreach (var (name, kind) in Names)
        {
            if (context == name) return (kind, kind == LocalKind.Minikube ? name : "");
        }

        return IsThisMachine(host) ? (LocalKind.Other, "") : (LocalKind.None, "");
    }

    /// <summary>Whether a host is this machine or a network that does not leave the house: a node in a virtual machine or a container has such an address.</summary>
    private static bool IsNear(string host) => IsThisMachine(host) || (IPAddress.TryParse(host, out var address) && IsPrivate(address));

    private static bool IsThisMachine(string host) =>
        (IPAddress.TryParse(host, out var address) && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)))
        || host is "localhost" or "kubernetes.docker.internal" or "host.docker.internal"
        || host.EndsWith(".localhost", StringComparison.Ordinal)
        || host.EndsWith(".orb.local", StringComparison.Ordinal);

    private static bool IsPrivate(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
        var bytes = address.GetAddressBytes();
        return bytes is [10, ..] or [192, 168, ..] or [169, 254, ..] || bytes is [172, >= 16 and <= 31, ..];
    }
}

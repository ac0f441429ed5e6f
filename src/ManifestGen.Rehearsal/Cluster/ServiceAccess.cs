using System.Diagnostics.CodeAnalysis;
using System.Net;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Running;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// Opens a way for the load to each Service: the address that the user names, else a port of the nodes, else tunnels through the API server, each connection to a
/// Pod of its own choice among the endpoints.
/// </summary>
internal sealed class ServiceAccess(ClusterConnection cluster, ClusterSettings settings, EndpointStory endpoints, PodFinder finder) : IAsyncDisposable
{
    /// <summary>Container runtimes hold the end of a forwarded connection back for a second, in case the other side has still to say something.</summary>
    private static readonly TimeSpan TunnelLag = TimeSpan.FromSeconds(1.25);

    private readonly List<PortForward> _tunnels = [];

    /// <summary>Whether connections go past the proxies of the nodes.</summary>
    public bool IsTunneled => _tunnels.Count > 0;

    /// <summary>Opens a way to a component.</summary>
    /// <exception cref="ManifestGen.Clusters.ClusterException">The cluster refuses.</exception>
    public async Task<ServiceAddress> Open(ComponentPlan component, ServicePlan service, CancellationToken cancellation)
    {
        if (settings.Addresses.TryGetValue(component.Name, out var named)) return new ServiceAddress(await Resolve(named, cancellation), named.Authority);
        var nodes = new NodePortAddress(cluster, settings.Namespace);
        if (await nodes.Find(service, settings.Reaching, cancellation) is { } found) return new ServiceAddress(found, service.Name);
        settings.Tell(ClusterDiagnostics.NoNodePort.At(Location.None, nodes.Port, service.Name, nodes.Tried.Count > 0 ? string.Join(", ", nodes.Tried) : "any address that is known"));
        var tunnel = PortForward.Open(cluster, settings.Namespace, _ => Task.FromResult(Choose(service)), finder.Lead);
        _tunnels.Add(tunnel);
        return new ServiceAddress(new IPEndPoint(IPAddress.Loopback, tunnel.Port), service.Name) { Lag = TunnelLag };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var tunnel in _tunnels) await tunnel.DisposeAsync();
    }

    /// <summary>As kube-proxy chooses: by chance.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load, and keeps no secret.")]
    private PodPort? Choose(ServicePlan service)
    {
        var usable = endpoints.Usable(service.Name);
        return usable.Count == 0 ? null : new PodPort(usable[Random.Shared.Next(usable.Count)], service.TargetPort);
    }

    private static async Task<IPEndPoint> Resolve(Uri address, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(address.DnsSafeHost, out var number)) return new IPEndPoint(number, address.Port);
        try
        {
            var found = await Dns.GetHostAddressesAsync(address.DnsSafeHost, cancellation);
            return new IPEndPoint(Array.Find(found, a => a.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) ?? found[0], address.Port);
        }
        catch (System.Net.Sockets.SocketException)
        {
            // Nothing answers there, which the first request finds.
            return new IPEndPoint(IPAddress.None, address.Port);
        }
    }
}

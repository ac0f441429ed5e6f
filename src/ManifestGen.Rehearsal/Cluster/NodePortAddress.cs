using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Finds where this machine reaches a Service by a port of the nodes: the way on which the proxies of the nodes choose the Pod of each connection.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="space">The namespace.</param>
internal sealed class NodePortAddress(ClusterConnection cluster, string space)
{
    private const int MostNodes = 3;
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(1);

    /// <summary>The addresses that were tried.</summary>
    public IReadOnlyList<IPAddress> Tried { get; private set; } = [];

    /// <summary>The port of the nodes.</summary>
    public int Port { get; private set; }

    /// <summary>The first address at which the port takes a connection; null when none does in a time.</summary>
    public async Task<IPEndPoint?> Find(ServicePlan service, TimeSpan patience, CancellationToken cancellation)
    {
        Port = await ReadPort(service, cancellation);
        Tried = [.. (await Nodes(cancellation)).Concat(Near()).Distinct()];
        if (Port == 0) return null;
        var began = cluster.Time.GetTimestamp();
        while (true)
        {
            var taken = await Task.WhenAll(Tried.Select(a => Takes(new IPEndPoint(a, Port), cancellation)));
            if (Array.IndexOf(taken, true) is >= 0 and var found) return new IPEndPoint(Tried[found], Port);
            if (cluster.Time.GetElapsedTime(began) > patience) return null;

            // The proxies learn of a Service a moment after the API server.
            await Task.Delay(TimeSpan.FromMilliseconds(250), cluster.Time, cancellation);
        }
    }

    private async Task<int> ReadPort(ServicePlan service, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Services.Path(space, service.Name), $"Service '{service.Name}' cannot be read"), cancellation);
        using var json = answer.Json();
        var port = json.RootElement.GetProperty("spec").GetProperty("ports").EnumerateArray().FirstOrDefault(p => p.GetProperty("port").GetInt32() == service.Port);
        return port.ValueKind == JsonValueKind.Object && port.TryGetProperty("nodePort", out var number) ? number.GetInt32() : 0;
    }

    /// <summary>The addresses of some nodes; none when they may not be read.</summary>
    private async Task<IReadOnlyList<IPAddress>> Nodes(CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get("/api/v1/nodes", "the nodes cannot be read"), cancellation);
        if (!answer.IsSuccess) return [];
        using var json = answer.Json();
        return
        [
            .. from node in json.RootElement.GetProperty("items").EnumerateArray().Take(MostNodes)
               where node.TryGetProperty("status", out var status) && status.TryGetProperty("addresses", out _)
               from address in node.GetProperty("status").GetProperty("addresses").EnumerateArray()
               where address.GetProperty("type").GetString() is "InternalIP" or "ExternalIP"
               let read = IPAddress.TryParse(address.GetProperty("address").GetString(), out var ip) ? ip : null
               where read is not null
               select read,
        ];
    }

    /// <summary>Programs that run a cluster in a virtual machine lead the ports of its node to this machine's own.</summary>
    private IEnumerable<IPAddress> Near()
    {
        if (cluster.Context.IsLocal) yield return IPAddress.Loopback;
    }

    private static async Task<bool> Takes(IPEndPoint address, CancellationToken cancellation)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Answering);
        try
        {
            await socket.ConnectAsync(address, limit.Token);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}

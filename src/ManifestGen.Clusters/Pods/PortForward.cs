using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using k8s;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Pods;

/// <summary>
/// A port on loopback that leads to the Pods of a Service. Each connection goes to the next Pod that is ready, so that it outlives any single Pod. It goes through the
/// API server and past the Service, and so proves nothing about load balancing.
/// </summary>
public sealed class PortForward : IAsyncDisposable
{
    private static readonly DiagnosticDescriptor Taken = new("MG8966", Severity.Error,
        "the port {0} cannot be opened on this machine: {1}",
        "Choose another with --port, or 0 for any that is free.");

    private readonly ClusterConnection _cluster;
    private readonly string _namespace;
    private readonly Func<CancellationToken, Task<PodPort?>> _choose;
    private readonly Action<IPEndPoint, string>? _led;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;

    private PortForward(ClusterConnection cluster, string space, Func<CancellationToken, Task<PodPort?>> choose, Action<IPEndPoint, string>? led, TcpListener listener)
    {
        (_cluster, _namespace, _choose, _led, _listener) = (cluster, space, choose, led, listener);
        _accepting = Accept();
    }

    /// <summary>The port on this machine.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Opens the port.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="labels">The labels that the Service selects its Pods by.</param>
    /// <param name="port">The port of a Pod.</param>
    /// <param name="localPort">The port on this machine; 0 for any that is free.</param>
    /// <exception cref="ClusterException">The port is taken (MG8966).</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The forward disposes of its listener.")]
    public static PortForward Open(ClusterConnection cluster, string space, IReadOnlyDictionary<string, string> labels, Func<PodState, int> port, int localPort)
    {
        var next = 0;
        return new PortForward(cluster, space, Next, null, Listen(localPort));

        async Task<PodPort?> Next(CancellationToken cancellation)
        {
            var ready = (await PodList.Read(cluster, space, labels, cancellation)).Where(p => p is { IsReady: true, IsEnding: false }).ToArray();
            if (ready.Length == 0) return null;
            var pod = ready[(int)((uint)Interlocked.Increment(ref next) % ready.Length)];
            return new PodPort(pod.Name, port(pod));
        }
    }

    /// <summary>Opens any port that is free, for connections whose Pods somebody else chooses.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="choose">Chooses where a connection goes; null for nowhere.</param>
    /// <param name="led">Told of a client's own end and the Pod that it is led to.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The forward disposes of its listener.")]
    internal static PortForward Open(ClusterConnection cluster, string space, Func<CancellationToken, Task<PodPort?>> choose, Action<IPEndPoint, string> led) =>
        new(cluster, space, choose, led, Listen(0));

    private static TcpListener Listen(int localPort)
    {
        var listener = new TcpListener(IPAddress.Loopback, localPort);
        try
        {
            listener.Start();
        }
        catch (SocketException reason)
        {
            listener.Dispose();
            throw ClusterException.Of(Taken, reason, localPort, reason.Message);
        }

        return listener;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.RemoveAll(c => c.IsCompleted);
                connections.Add(Serve(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    /// <summary>Carries one connection. Whatever breaks it is seen by the client as a connection that breaks, as it would be without a tunnel.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A tunnel ends in as many ways as networks do, and nobody but its client is to know.")]
    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        try
        {
            if (await _choose(_end.Token) is not { } pod) return;
            if (client.Client.RemoteEndPoint is IPEndPoint end) _led?.Invoke(end, pod.Pod);
            using var socket = await _cluster.Client.WebSocketNamespacedPodPortForwardAsync(pod.Pod, _namespace, [pod.Port], PodTunnel.Protocol, cancellationToken: _end.Token);
            await using var local = client.GetStream();
            await new PodTunnel(socket, local).Run(_end.Token);
        }
        catch (Exception)
        {
            // The client sees its connection close.
        }
    }
}

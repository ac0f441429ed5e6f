using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using ManifestGen.Rehearsal.Endpoints;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>
/// A client's connection to a Service. It is led to one Pod when its first request comes, and stays there until either side ends it: what kube-proxy does
/// with connections, which never looks at requests.
/// </summary>
/// <param name="service">The Service.</param>
/// <param name="context">The connection.</param>
internal sealed class ClientConnection(BalancedService service, ConnectionContext context) : IDisposable
{
    /// <summary>Its place among the items of the connection.</summary>
    public static readonly object Key = new();

    private readonly Lock _lock = new();
    private HttpMessageInvoker? _invoker;
    private volatile BackendStream? _backend;
    private bool _isConnected;

    /// <summary>The Pod; null before the first request, or when there was none.</summary>
    public PodEndpoint? Endpoint { get; private set; }

    /// <summary>Whether the Pod did not take the connection.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether the Pod has ended the connection.</summary>
    public bool HasEnded => _backend is { HasEnded: true };

    /// <summary>Leads the connection to a Pod, the first time that it is asked for.</summary>
    /// <returns>What sends requests to the Pod; null when there is none.</returns>
    public HttpMessageInvoker? Lead()
    {
        lock (_lock)
        {
            if (_invoker is not null) return _invoker;
            var client = (context.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.Loopback;
            Endpoint = service.Choice.Next(client, service.Endpoints.Usable);
            return Endpoint is null ? null : _invoker = Invoker(Connect);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _invoker?.Dispose();
        _backend?.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes of the handler.")]
    private static HttpMessageInvoker Invoker(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> connect) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxConnectionsPerServer = 1,
        EnableMultipleHttp2Connections = false,
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        ConnectCallback = connect,
    });

    /// <summary>Connects once. A second connection would be a retry that no client knows of, and maybe to a process that was started since.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the connection, and the handler the stream.")]
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext call, CancellationToken cancellation)
    {
        if (Endpoint is not { } endpoint || _isConnected) throw new ConnectionEndedException();
        _isConnected = true;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endpoint.Address, cancellation);
        }
        catch (SocketException)
        {
            IsRefused = true;
            socket.Dispose();
            throw;
        }

        return _backend = new BackendStream(socket, End, call.InitialRequestMessage.Version.Major >= 2);
    }

    /// <summary>The Pod ends its side, so the client's ends too: at once when it is idle, else after what is under way.</summary>
    private void End() => context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using ManifestGen.Rehearsal.Balancing;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// A client's connection over HTTP/2 without TLS, spoken from its first byte. Unlike over HTTP/1.1, .NET's client repeats only what the server has said not
/// to have looked at, by GOAWAY or REFUSED_STREAM; and here it finds no second connection to do so, so that is told, too.
/// </summary>
internal sealed class Http2Connection : IClientConnection
{
    private readonly ClientStream _stream;
    private readonly HttpMessageInvoker _invoker;
    private bool _isTaken;

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes of the handler.")]
    private Http2Connection(Socket socket)
    {
        Local = socket.LocalEndPoint as IPEndPoint ?? new IPEndPoint(IPAddress.Any, 0);
        _stream = new ClientStream(socket);
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = 1,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            ConnectCallback = (_, _) => Take(),
        });
    }

    /// <inheritdoc />
    public IPEndPoint Local { get; }

    /// <inheritdoc />
    public int Requests { get; private set; }

    /// <inheritdoc />
    public bool IsEnded => _stream.IsClosed;

    /// <summary>Connects.</summary>
    /// <param name="address">The address to connect to.</param>
    /// <param name="source">The address to come from; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ExchangeException">Nobody took the connection.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The connection owns its socket.")]
    public static async Task<Http2Connection> Open(IPEndPoint address, IPAddress? source, CancellationToken cancellation) =>
        new(await ClientSocket.Open(address, source, cancellation));

    /// <inheritdoc />
    public async Task<HttpAnswer> Send(HttpCall call, CancellationToken cancellation)
    {
        Requests++;
        var hasBegun = false;
        try
        {
            using var request = Message(call);
            using var response = await _invoker.SendAsync(request, cancellation);
            hasBegun = true;
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return new HttpAnswer((int)response.StatusCode, [.. Flat(response.Headers), .. Flat(response.Content.Headers)], body) { Trailers = [.. Flat(response.TrailingHeaders)] };
        }
        catch (HttpRequestException reason)
        {
            throw new ExchangeException("the connection or the stream was reset before the answer was complete", reason) { HasBegun = hasBegun, IsUnprocessed = !hasBegun && IsUnprocessed(reason) };
        }
        catch (IOException reason)
        {
            throw new ExchangeException("the stream ended before the answer was complete", reason) { HasBegun = hasBegun };
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _invoker.Dispose();
        _stream.Dispose();
    }

    private HttpRequestMessage Message(HttpCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri($"http://{Local}{(call.Path.StartsWith('/') ? "" : "/")}{call.Path}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = call.Body.Length > 0 ? new ReadOnlyMemoryContent(call.Body) : null,
        };
        request.Headers.Host = call.Host;
        foreach (var (name, value) in call.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static IEnumerable<KeyValuePair<string, string>> Flat(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
        headers.SelectMany(h => h.Value, (header, value) => KeyValuePair.Create(header.Key, value));

    private ValueTask<Stream> Take()
    {
        if (_isTaken) throw new ConnectionEndedException();
        _isTaken = true;
        return ValueTask.FromResult<Stream>(_stream);
    }

    /// <summary>Whether the server has said that it did not look at the request: so in an answer, or so that the client asked for a second connection.</summary>
    private static bool IsUnprocessed(Exception reason) =>
        reason is ConnectionEndedException or HttpProtocolException { ErrorCode: 7 } || (reason.InnerException is { } inner && IsUnprocessed(inner));

    /// <summary>A connection that remembers that the client let go of it, which is what it does when the server has announced the end.</summary>
    private sealed class ClientStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
    {
        public bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}

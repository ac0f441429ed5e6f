using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>The kubelet's calls: each on a connection of its own, redirects followed on the same host alone, certificates not checked.</summary>
[SuppressMessage("Security", "CA5359", Justification = "The kubelet does not check certificates either: Pods have names that none is made out to.")]
internal static class ProbeCalls
{
    private const int MostRedirects = 10;

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true },
    });

    /// <summary>A GET request.</summary>
    public static async Task<ProbeResult> Http(HttpAction action, IPEndPoint address, CancellationToken cancellation)
    {
        var first = new Uri($"{(action.IsHttps ? "https" : "http")}://{address}{(action.Path.StartsWith('/') ? "" : "/")}{action.Path}");
        try
        {
            var url = first;
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                var (status, next) = await Get(url, action, cancellation);
                if (next is null) return new ProbeResult(status is >= 200 and < 400, $"status {status}{(url == first ? "" : $" at {url.PathAndQuery}")}");
                if (next.Host != first.Host) return new ProbeResult(true, $"status {status}, to another host");
                url = next;
            }

            return new ProbeResult(false, $"redirected more than {MostRedirects} times");
        }
        catch (HttpRequestException reason)
        {
            return new ProbeResult(false, Reason(reason));
        }
    }

    private static async Task<(int Status, Uri? Next)> Get(Uri url, HttpAction action, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", "kube-probe/1.35");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        request.Headers.ConnectionClose = true;
        foreach (var (name, value) in action.Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, cancellation);
        var status = (int)response.StatusCode;
        return (status, status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(url, location) : null);
    }

    /// <summary>A connection.</summary>
    public static async Task<ProbeResult> Tcp(IPEndPoint address, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new ProbeResult(true, "connected");
        }
        catch (SocketException reason)
        {
            return new ProbeResult(false, reason.SocketErrorCode.ToString());
        }
    }

    /// <summary>A call of <c>grpc.health.v1.Health/Check</c>.</summary>
    public static async Task<ProbeResult> Grpc(GrpcAction action, IPEndPoint address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{address}{GrpcHealth.Path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(GrpcHealth.Request(action.Service)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(GrpcHealth.MediaType);
        request.Headers.TE.ParseAdd("trailers");
        try
        {
            using var response = await Client.SendAsync(request, cancellation);
            var message = await response.Content.ReadAsByteArrayAsync(cancellation);
            return GrpcHealth.IsServing(message) ? new ProbeResult(true, "SERVING") : new ProbeResult(false, $"{Answer(response)}, not SERVING");
        }
        catch (HttpRequestException reason)
        {
            return new ProbeResult(false, Reason(reason));
        }
    }

    private static string Answer(HttpResponseMessage response) =>
        response.TrailingHeaders.TryGetValues("grpc-status", out var trailed) ? $"gRPC status {trailed.First()}"
        : response.Headers.TryGetValues("grpc-status", out var headed) ? $"gRPC status {headed.First()}"
        : $"status {(int)response.StatusCode}";

    private static string Reason(HttpRequestException exception) => exception.InnerException is SocketException socket
        ? socket.SocketErrorCode == SocketError.ConnectionRefused ? "connection refused" : socket.SocketErrorCode.ToString()
        : exception.HttpRequestError.ToString();
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using k8s;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Connection;

/// <summary>
/// A connection to the API server of a context. Addresses, certificates and credentials are the Kubernetes client's business; what is asked, how long it may
/// take, when it is asked again and what a refusal means are decided here, for all requests alike. Safe for use from several threads.
/// </summary>
public sealed class ClusterConnection : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(20);

    private readonly Kubernetes _client;
    private readonly TimeProvider _time;
    private volatile bool _hasAnswered;

    private ClusterConnection(ClusterContext context, Kubernetes client, TimeProvider time)
    {
        Context = context;
        _client = client;
        _time = time;
    }

    /// <summary>The context that is connected to.</summary>
    public ClusterContext Context { get; }

    /// <summary>The client, for what is not a plain request: port forwarding.</summary>
    internal Kubernetes Client => _client;

    /// <summary>The clock that pauses and limits follow.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Reads the kubeconfig and gets credentials. Nothing is sent to the server yet.</summary>
    /// <param name="selection">The context.</param>
    /// <param name="time">The clock; the system's own by default.</param>
    /// <exception cref="ClusterException">The kubeconfig does not lead to a cluster (MG8950 to MG8952).</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The connection disposes of its client.")]
    public static ClusterConnection Open(ClusterSelection selection, TimeProvider? time = null)
    {
        var kubeconfig = Kubeconfig.Read(selection);
        var settings = kubeconfig.ToClient();
        settings.HttpClientTimeout = Timeout.InfiniteTimeSpan;
        settings.UserAgent = "manifestgen";
        settings.FirstMessageHandlerSetup = handler =>
        {
            // A dead connection is noticed though nothing is sent: a watch would else wait for ever.
            handler.ConnectTimeout = ConnectTimeout;
            handler.KeepAlivePingDelay = PingDelay;
            handler.KeepAlivePingTimeout = ConnectTimeout;
        };
        return new ClusterConnection(kubeconfig.Context, new Kubernetes(settings), time ?? TimeProvider.System);
    }

    /// <summary>Opens a connection, and sees that the cluster answers before anything long is begun.</summary>
    /// <param name="selection">The context.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterException">It does not answer, or the kubeconfig does not lead to it.</exception>
    public static async Task<ClusterConnection> ConnectAsync(ClusterSelection selection, CancellationToken cancellation)
    {
        var cluster = Open(selection);
        try
        {
            await cluster.GetAsync("/version", cancellation);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>The same for a cluster that is to be changed, which has to be meant.</summary>
    /// <param name="selection">The context.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterException">It is not meant (MG8955), does not answer, or the kubeconfig does not lead to it.</exception>
    public static Task<ClusterConnection> ConnectToChangeAsync(ClusterSelection selection, CancellationToken cancellation)
    {
        ClusterContext.Read(selection).EnsureMeant(selection);
        return ConnectAsync(selection, cancellation);
    }

    /// <summary>Reads a path of the API, such as <c>/version</c> or <c>/openapi/v3</c>.</summary>
    /// <param name="path">The path and query.</param>
    /// <param name="accept">The media type that is asked for.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The content as it came.</returns>
    /// <exception cref="ClusterException">The server cannot be reached or refuses (MG8953, MG8954, MG8957 to MG8962).</exception>
    public async Task<byte[]> GetAsync(string path, CancellationToken cancellation, string accept = ApiRequest.JsonType)
    {
        var answer = await SendAsync(ApiRequest.Get(path, $"{path} cannot be read") with { Accept = accept }, cancellation);
        return answer.EnsureSuccess(Location.None).Body;
    }

    /// <summary>Sends a request, again where that may help, and takes the whole answer, a refusal too.</summary>
    /// <exception cref="ClusterException">The server cannot be reached or does not answer in time (MG8953, MG8961).</exception>
    internal async Task<ApiAnswer> SendAsync(ApiRequest request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                limit.CancelAfter(request.Timeout);
                using var response = await SendOnceAsync(request, either.Token);
                if (attempt == RetryPlan.Attempts || !RetryPlan.IsPassing(response))
                    return new ApiAnswer(request, response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token)) { Attempts = attempt };
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                await Task.Delay(RetryPlan.Pause(attempt, response), _time, cancellation);
            }
            catch (HttpRequestException reason) when (_hasAnswered && attempt < RetryPlan.Attempts && reason.InnerException is not AuthenticationException)
            {
                // It answered before: it restarts, or the network broke off for a moment.
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                await Task.Delay(RetryPlan.Pause(attempt, null), _time, cancellation);
            }
            catch (HttpRequestException reason)
            {
                throw Unreachable(reason);
            }
            catch (OperationCanceledException reason) when (!cancellation.IsCancellationRequested)
            {
                throw TimedOut(request, reason);
            }
        }
    }

    /// <summary>Sends a request whose answer comes bit by bit. The caller disposes of the answer, which may be a refusal.</summary>
    /// <exception cref="ClusterException">The server cannot be reached or does not begin to answer in time (MG8953, MG8961).</exception>
    internal async Task<HttpResponseMessage> OpenAsync(ApiRequest request, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(request.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            return await SendOnceAsync(request, either.Token);
        }
        catch (HttpRequestException reason)
        {
            throw Unreachable(reason);
        }
        catch (OperationCanceledException reason) when (!cancellation.IsCancellationRequested)
        {
            throw TimedOut(request, reason);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendOnceAsync(ApiRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(_client.BaseUri.AbsoluteUri.TrimEnd('/') + request.Path));
        message.Version = HttpVersion.Version20;
        message.Headers.Accept.ParseAdd(request.Accept);
        if (!request.Body.IsEmpty) message.Content = new ReadOnlyMemoryContent(request.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(request.BodyType) } };
        if (_client.Credentials is { } credentials) await credentials.ProcessHttpRequestAsync(message, cancellation);
        var response = await _client.HttpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        _hasAnswered = true;
        return response;
    }

    private ClusterException Unreachable(HttpRequestException reason) =>
        ClusterException.Of(ConnectionDiagnostics.Unreachable, reason, Context.Server, Context.Name, reason.GetBaseException().Message.TrimEnd('.'));

    private static ClusterException TimedOut(ApiRequest request, OperationCanceledException reason) =>
        ClusterException.Of(RequestDiagnostics.TimedOut, reason, request.Purpose, (int)request.Timeout.TotalSeconds);
}

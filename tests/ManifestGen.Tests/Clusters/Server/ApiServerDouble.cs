using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using ManifestGen.Clusters.Connection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>A small API server on loopback: it keeps what is applied, streams what changes, and fails in whichever way a test wants.</summary>
internal sealed class ApiServerDouble : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();
    private readonly List<PlannedAnswer> _planned = [];
    private readonly ResourceStore _store = new();
    private readonly WebApplication _web;

    private ApiServerDouble(WebApplication web) => _web = web;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>The lines of <see cref="Received"/> that change something.</summary>
    public IReadOnlyList<string> Changes => [.. Received.Where(r => r.Method != "GET" && !r.Query.Contains("dryRun", StringComparison.Ordinal)).Select(r => r.Line)];

    /// <summary>What is in the cluster.</summary>
    public ResourceStore Store => _store;

    /// <summary>The address.</summary>
    public Uri Address => new(_web.Urls.Single());

    /// <summary>Starts a server on a port of its own.</summary>
    public static async Task<ApiServerDouble> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var server = new ApiServerDouble(builder.Build());
        server._web.UseWebSockets();
        server._web.Run(server.Answer);
        await server._web.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>The text of a kubeconfig that leads here.</summary>
    public string Kubeconfig(string context = "kind-test") =>
        $"""
        apiVersion: v1
        kind: Config
        current-context: {context}
        contexts:
        - name: {context}
          context: {"{"} cluster: {context}, user: tester {"}"}
        clusters:
        - name: {context}
          cluster:
            server: {Address}
        users:
        - name: tester
          user: {"{"} token: let-me-in {"}"}
        """;

    /// <summary>A connection to this server.</summary>
    public ClusterConnection Connect(TemporaryFolder folder, TimeProvider? time = null) =>
        ClusterConnection.Open(new ClusterSelection { Kubeconfig = folder.Write("kubeconfig", Kubeconfig()) }, time);

    /// <summary>Gives answers to the next requests of one kind, each once and in order, in place of what the server would say by itself.</summary>
    public void Plan(string line, params ServerAnswer[] answers)
    {
        lock (_planned) _planned.AddRange(answers.Select(a => new PlannedAnswer(line, a)));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new ReceivedRequest(
            context.Request.Method, context.Request.Path, $"{context.Request.QueryString}", $"{context.Request.ContentType}", await reader.ReadToEndAsync(context.RequestAborted))
        {
            Authorization = $"{context.Request.Headers.Authorization}",
            Accept = $"{context.Request.Headers.Accept}",
        };
        _received.Enqueue(request);
        if (TakePlanned(request) is { } planned) await Write(context, planned);
        else if (context.WebSockets.IsWebSocketRequest) await TunnelDouble.Serve(context);
        else if (context.Request.Query["watch"] == "true") await Watch(context, request);
        else await Write(context, _store.Answer(request));
    }

    private ServerAnswer? TakePlanned(ReceivedRequest request)
    {
        lock (_planned)
        {
            var place = _planned.FindIndex(p => p.Line == request.Line);
            if (place < 0) return null;
            var answer = _planned[place].Answer;
            _planned.RemoveAt(place);
            return answer;
        }
    }

    private async Task Watch(HttpContext context, ReceivedRequest request)
    {
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await foreach (var line in _store.Watch(request.Path, int.Parse($"{context.Request.Query["resourceVersion"]}", CultureInfo.InvariantCulture), context.RequestAborted))
        {
            // A line that only begins is a connection that breaks.
            await context.Response.WriteAsync(line.TrimEnd('!'), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            if (line.EndsWith('!')) context.Abort();
        }
    }

    private static async Task Write(HttpContext context, ServerAnswer answer)
    {
        if (answer.IsBrokenOff)
        {
            context.Abort();
            return;
        }

        if (answer.IsWithheld) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
        if (answer.CutShortAfter is not { } read) return;
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await read.WaitAsync(context.RequestAborted);
        context.Abort();
    }

    private sealed record PlannedAnswer(string Line, ServerAnswer Answer);
}

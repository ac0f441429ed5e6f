using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>What answers at the address of the Service, in the place of the proxies of the nodes and the Pods behind them.</summary>
internal sealed class FrontDouble : IAsyncDisposable
{
    private readonly WebApplication _web;

    private FrontDouble(WebApplication web) => _web = web;

    /// <summary>The address.</summary>
    public string Address => _web.Urls.Single();

    /// <summary>Whether the next request loses its connection.</summary>
    public Func<bool> Breaks { get; set; } = () => false;

    /// <summary>Starts it.</summary>
    /// <param name="cluster">The cluster whose Pods answer.</param>
    /// <param name="names">Whether answers name their Pod.</param>
    public static async Task<FrontDouble> Start(ClusterDouble cluster, bool names = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var front = new FrontDouble(builder.Build());
        front._web.Run(context => front.Answer(context, cluster, names));
        await front._web.StartAsync(TestContext.Current.CancellationToken);
        return front;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private Task Answer(HttpContext context, ClusterDouble cluster, bool names)
    {
        if (Breaks())
        {
            context.Abort();
            return Task.CompletedTask;
        }

        // A connection stays at its Pod, as with kube-proxy.
        var ready = cluster.Ready;
        if (names && ready.Count > 0) context.Response.Headers["X-Pod"] = ready[(int)((uint)context.Connection.Id.GetHashCode(StringComparison.Ordinal) % ready.Count)];
        return context.Response.WriteAsync("welcome", context.RequestAborted);
    }
}

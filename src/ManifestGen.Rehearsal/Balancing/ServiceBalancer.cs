using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yarp.ReverseProxy.Forwarder;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>
/// The balancer of all Services: a reverse proxy in this process, on loopback ports of its own, each for HTTP/1.1 with WebSockets and for HTTP/2 with gRPC. It is
/// faithful to a balancer of connections: each client connection has one connection to one Pod, nothing is tried again, and when the Pod ends its side the
/// client's ends too. An answer that a Pod did not give is never made up.
/// </summary>
internal sealed class ServiceBalancer : IAsyncDisposable
{
    private static readonly ForwarderRequestConfig Http11 = Config(HttpVersion.Version11);
    private static readonly ForwarderRequestConfig Http2 = Config(HttpVersion.Version20);

    /// <summary>What HTTP/2 says of a request that was not looked at: REFUSED_STREAM.</summary>
    private const int RefusedStream = 7;

    private readonly FaithfulTransformer _transformer = new();
    private readonly HttpVersionSwitch _versions = new();
    private readonly WebApplication _application;
    private readonly IHttpForwarder _forwarder;
    private readonly IReadOnlyList<BalancedService> _services;
    private readonly List<ListenOptions> _listening = [];

    /// <summary>Prepares to balance Services.</summary>
    public ServiceBalancer(IReadOnlyList<BalancedService> services)
    {
        _services = services;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddHttpForwarder();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        // Ctrl-C ends the rehearsal, which ends this.
        builder.Services.RemoveAll<IHostLifetime>();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        _application = builder.Build();
        _application.Run(Forward);
        _forwarder = _application.Services.GetRequiredService<IHttpForwarder>();
    }

    /// <summary>Which way each request took.</summary>
    public RouteLog Routes { get; } = new();

    /// <summary>Begins to listen.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        await _application.StartAsync(cancellation);
        for (var i = 0; i < _services.Count; i++) _services[i].Address = new Uri($"http://{_listening[i].IPEndPoint}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static ForwarderRequestConfig Config(Version version) => new()
    {
        Version = version,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = TimeSpan.FromHours(1),
    };

    private void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.AllowSynchronousIO = false;
        options.Limits.KeepAliveTimeout = TimeSpan.FromHours(1);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        _versions.AddHttp2(options);
        foreach (var service in _services)
        {
            options.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => context => Serve(service, context, next));
                _listening.Add(listen);
            });
        }
    }

    private async Task Serve(BalancedService service, ConnectionContext context, ConnectionDelegate next)
    {
        using var connection = new ClientConnection(service, context);
        context.Items[ClientConnection.Key] = connection;
        await _versions.Serve(context, next);
    }

    private async Task Forward(HttpContext context)
    {
        var number = long.TryParse(context.Request.Headers[RouteLog.Header], CultureInfo.InvariantCulture, out var given) ? given : -1;
        var connection = ConnectionOf(context);
        if (connection?.Lead() is not { } invoker || connection.Endpoint is not { } endpoint)
        {
            Routes.Set(number, new Route("", RouteFailure.NoEndpoint));
            context.Abort();
            return;
        }

        if (connection.HasEnded)
        {
            Refuse(context, number, endpoint.Pod);
            return;
        }

        Routes.Set(number, new Route(endpoint.Pod, RouteFailure.None));
        var isHttp2 = HttpProtocol.IsHttp2(context.Request.Protocol);
        var error = await _forwarder.SendAsync(context, $"http://{endpoint.Address}", invoker, isHttp2 ? Http2 : Http11, _transformer, context.RequestAborted);
        if (error == ForwarderError.None) return;
        // Over HTTP/2 the client of .NET asks for a second connection only when the Pod has said that it did not look at the request.
        if (isHttp2 && IsAfterTheEnd(context.GetForwarderErrorFeature()?.Exception))
        {
            Refuse(context, number, endpoint.Pod);
            return;
        }

        Routes.Set(number, new Route(endpoint.Pod, connection.IsRefused ? RouteFailure.Refused : RouteFailure.Reset));
        // A 502 would be an answer, and a balancer of connections gives none.
        context.Abort();
    }

    /// <summary>The Pod did not see the request. Over HTTP/2 it would have said so.</summary>
    private void Refuse(HttpContext context, long number, string pod)
    {
        Routes.Set(number, new Route(pod, RouteFailure.Ended));
        if (context.Features.Get<IHttpResetFeature>() is { } stream) stream.Reset(RefusedStream);
        else context.Abort();
    }

    private static bool IsAfterTheEnd(Exception? error) => error is ConnectionEndedException || (error?.InnerException is { } inner && IsAfterTheEnd(inner));

    private static ClientConnection? ConnectionOf(HttpContext context) =>
        context.Features.Get<IConnectionItemsFeature>()?.Items.TryGetValue(ClientConnection.Key, out var found) == true
            ? found as ClientConnection
            : null;

    /// <summary>A lifetime that listens to nobody.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

using System.Net;
using System.Net.WebSockets;
using ManifestGen.Rehearsal.Endpoints;
using ManifestGen.Rehearsal.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ManifestGen.RehearsalTests.Balancing;

/// <summary>A Pod's server in this process, with what passes a balancer in more ways than as a plain answer.</summary>
internal sealed class ServedPod : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedPod(string name, HttpProtocols protocols)
    {
        Name = name;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        _application.UseRouting();
        _application.UseWebSockets();
        _application.MapGet("/", () => name);
        foreach (var (from, to) in new[] { ("/moved", "/"), ("/moved-to-nothing", "/nothing"), ("/away", "http://elsewhere.example/"), ("/in-circles", "/in-circles") })
            _application.MapGet(from, () => Results.Redirect(to));
        _application.MapPost("/grpc", Call);
        _application.MapPost(GrpcHealth.Path, context => Health(context, name));
        _application.MapGet("/slow", async () =>
        {
            _busy.TrySetResult();
            await _slow.Task;
            return name;
        });
        _application.Map("/chat", Chat);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it is found.</summary>
    public PodEndpoint Endpoint => new(Name, IPEndPoint.Parse(new Uri(Addresses.First()).Authority), IsReady: true, IsServing: true);

    private ICollection<string> Addresses => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    /// <summary>Starts one.</summary>
    public static async Task<ServedPod> Start(string name, HttpProtocols protocols)
    {
        var pod = new ServedPod(name, protocols);
        await pod._application.StartAsync(TestContext.Current.CancellationToken);
        return pod;
    }

    /// <summary>Completes when it works on a slow answer.</summary>
    public Task Busy => _busy.Task;

    /// <summary>Lets the slow answers come.</summary>
    public void Answer() => _slow.TrySetResult();

    /// <summary>Ends as a process does that is sent SIGTERM: what is under way is finished.</summary>
    public Task Stop() => _application.StopAsync(CancellationToken.None);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Answer();
        await _application.DisposeAsync();
    }

    /// <summary>Sends back each message of a call as it comes, and the call's status after the last.</summary>
    private static async Task Call(HttpContext context)
    {
        context.Response.ContentType = GrpcHealth.MediaType;
        await context.Response.StartAsync();
        var buffer = new byte[1024];
        while (await context.Request.Body.ReadAsync(buffer) is > 0 and var count)
        {
            await context.Response.Body.WriteAsync(buffer.AsMemory(0, count));
            await context.Response.Body.FlushAsync();
        }

        context.Response.AppendTrailer("grpc-status", "0");
    }

    /// <summary>A Pod serves unless its name says otherwise.</summary>
    private static async Task Health(HttpContext context, string name)
    {
        context.Response.ContentType = GrpcHealth.MediaType;
        await context.Response.Body.WriteAsync(new byte[] { 0, 0, 0, 0, 2, 8, name == "not-serving" ? (byte)2 : (byte)1 });
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static async Task Chat(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } received)
            await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, endOfMessage: true, CancellationToken.None);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "bye", CancellationToken.None);
    }
}

using System.Net;
using System.Net.WebSockets;
using System.Text;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.Endpoints;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ManifestGen.RehearsalTests.Balancing;

/// <summary>What stands in for kube-proxy lets everything through that HTTP is used for, and tells a client what a Pod would.</summary>
public sealed class ServiceBalancerTests : IAsyncLifetime
{
    private readonly EndpointSlice _endpoints = new(TimeSpan.Zero, TimeProvider.System);
    private readonly BalancedService _service;
    private readonly ServiceBalancer _balancer;

    public ServiceBalancerTests()
    {
        _service = new BalancedService(new ServicePlan("web", 80, 8080), _endpoints, TimeProvider.System);
        _balancer = new ServiceBalancer([_service]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPEndPoint Address => IPEndPoint.Parse(_service.Address?.Authority ?? "");

    public async ValueTask InitializeAsync() => await _balancer.Start(Cancellation);

    public ValueTask DisposeAsync() => _balancer.DisposeAsync();

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task One_port_takes_the_version_of_HTTP_that_the_client_begins_with(HttpProtocols protocols)
    {
        await using var pod = await ServedPod.Start("web-1", protocols);
        _endpoints.Put(pod.Endpoint);
        using var connection = await Connect(protocols == HttpProtocols.Http2);

        var answer = await connection.Send(Get("/"), Cancellation);

        Assert.Equal((200, "web-1"), (answer.Status, Encoding.UTF8.GetString(answer.Body.Span)));
    }

    [Fact]
    public async Task A_WebSocket_goes_both_ways_and_ends_as_it_should()
    {
        await using var pod = await ServedPod.Start("web-1", HttpProtocols.Http1);
        _endpoints.Put(pod.Endpoint);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Address}/chat"), Cancellation);
        var buffer = new byte[64];

        foreach (var text in new[] { "first", "second" })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
            var received = await socket.ReceiveAsync(buffer, Cancellation);
            Assert.Equal(text, Encoding.UTF8.GetString(buffer, 0, received.Count));
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Cancellation);
        Assert.Equal((WebSocketCloseStatus.NormalClosure, "bye"), (socket.CloseStatus, socket.CloseStatusDescription));
    }

    [Fact]
    public async Task A_WebSocket_ends_with_its_Pod()
    {
        await using var pod = await ServedPod.Start("web-1", HttpProtocols.Http1);
        _endpoints.Put(pod.Endpoint);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{Address}/chat"), Cancellation);

        await pod.DisposeAsync();

        await Assert.ThrowsAnyAsync<WebSocketException>(async () => await socket.ReceiveAsync(new byte[64], Cancellation));
    }

    [Fact]
    public async Task A_call_of_gRPC_streams_both_ways_and_ends_with_its_trailers()
    {
        await using var pod = await ServedPod.Start("web-1", HttpProtocols.Http2);
        _endpoints.Put(pod.Endpoint);
        using var client = new HttpClient();
        var messages = new StreamedContent();
        using var call = new HttpRequestMessage(HttpMethod.Post, $"http://{Address}/grpc") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = messages };

        var sent = messages.Send("first");
        using var response = await client.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await sent;
        await using var answers = await response.Content.ReadAsStreamAsync(Cancellation);
        var buffer = new byte[64];
        Assert.Equal("first", Encoding.UTF8.GetString(buffer, 0, await answers.ReadAsync(buffer, Cancellation)));
        await messages.Send("second");
        Assert.Equal("second", Encoding.UTF8.GetString(buffer, 0, await answers.ReadAsync(buffer, Cancellation)));
        messages.End();
        Assert.Equal(0, await answers.ReadAsync(buffer, Cancellation));
        Assert.Equal(["0"], response.TrailingHeaders.GetValues("grpc-status"));
    }

    [Fact]
    public async Task An_end_that_a_Pod_announces_over_HTTP2_reaches_the_client_while_calls_are_under_way()
    {
        await using var ending = await ServedPod.Start("web-1", HttpProtocols.Http2);
        await using var staying = await ServedPod.Start("web-2", HttpProtocols.Http2);
        _endpoints.Put(ending.Endpoint);
        using var connection = await Connect(isHttp2: true);
        await connection.Send(Get("/"), Cancellation);
        var slow = connection.Send(Get("/slow"), Cancellation);
        await ending.Busy;
        _endpoints.Remove("web-1");
        _endpoints.Put(staying.Endpoint);

        var stopped = ending.Stop();
        var refused = await Refusal(connection);
        ending.Answer();

        Assert.True(refused.IsUnprocessed);
        Assert.Equal("web-1", Encoding.UTF8.GetString((await slow).Body.Span));
        await stopped;
        using var next = await Connect(isHttp2: true);
        Assert.Equal("web-2", Encoding.UTF8.GetString((await next.Send(Get("/"), Cancellation)).Body.Span));
    }

    [Fact]
    public async Task The_end_of_a_connection_over_HTTP1_reaches_the_client()
    {
        await using var pod = await ServedPod.Start("web-1", HttpProtocols.Http1);
        _endpoints.Put(pod.Endpoint);
        using var connection = await Connect(isHttp2: false);
        await connection.Send(Get("/"), Cancellation);

        await pod.Stop();

        for (var i = 0; i < 1000 && !connection.IsEnded; i++) await Task.Delay(10, Cancellation);
        Assert.True(connection.IsEnded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_Pod_there_is_no_answer(bool isHttp2)
    {
        using var connection = await Connect(isHttp2);

        await Assert.ThrowsAsync<ExchangeException>(() => connection.Send(Get("/"), Cancellation));
    }

    private static HttpCall Get(string path) => new("GET", path, "web", [], default);

    private async Task<IClientConnection> Connect(bool isHttp2) =>
        isHttp2 ? await Http2Connection.Open(Address, source: null, Cancellation) : await Http1Connection.Open(Address, source: null, Cancellation);

    /// <summary>Asks until the client has heard that the connection ends.</summary>
    private static async Task<ExchangeException> Refusal(IClientConnection connection)
    {
        for (var i = 0; i < 1000; i++)
        {
            try
            {
                await connection.Send(Get("/"), Cancellation);
            }
            catch (ExchangeException refused)
            {
                return refused;
            }

            await Task.Delay(10, Cancellation);
        }

        throw new InvalidOperationException("The connection did not end.");
    }
}

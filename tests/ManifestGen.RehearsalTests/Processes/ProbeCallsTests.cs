using System.Net;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Processes;
using ManifestGen.RehearsalTests.Balancing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ManifestGen.RehearsalTests.Processes;

/// <summary>The kubelet's calls against a server, and against nobody.</summary>
public sealed class ProbeCallsTests
{
    private static readonly IPEndPoint Nobody = new(IPAddress.Parse("127.0.0.1"), 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("web-1", "", true, "SERVING")]
    [InlineData("web-1", "a.service.whose.name.is.longer.than.what.fits.into.seven.bits.and.so.needs.two.bytes.for.its.length.on.the.wire.as.long.names.do.in.gRPC", true, "SERVING")]
    [InlineData("not-serving", "", false, "gRPC status 0, not SERVING")]
    public async Task GRPC_succeeds_when_the_server_says_that_it_serves(string pod, string service, bool succeeds, string reason)
    {
        await using var server = await ServedPod.Start(pod, HttpProtocols.Http2);

        Assert.Equal(new ProbeResult(succeeds, reason), await ProbeCalls.Grpc(new GrpcAction(8080, service), server.Endpoint.Address, Cancellation));
    }

    [Fact]
    public async Task GRPC_fails_at_a_server_of_HTTP1()
    {
        await using var server = await ServedPod.Start("web-1", HttpProtocols.Http1);

        Assert.False((await ProbeCalls.Grpc(new GrpcAction(8080, ""), server.Endpoint.Address, Cancellation)).Succeeded);
    }

    [Theory]
    [InlineData("/", true, "status 200")]
    [InlineData("/nothing", false, "status 404")]
    [InlineData("/moved", true, "status 200 at /")]
    [InlineData("/moved-to-nothing", false, "status 404 at /nothing")]
    [InlineData("/away", true, "status 302, to another host")]
    [InlineData("/in-circles", false, "redirected more than 10 times")]
    public async Task HTTP_succeeds_by_the_status(string path, bool succeeds, string reason)
    {
        await using var server = await ServedPod.Start("web-1", HttpProtocols.Http1);

        Assert.Equal(new ProbeResult(succeeds, reason), await ProbeCalls.Http(new HttpAction(8080, path, [], IsHttps: false), server.Endpoint.Address, Cancellation));
    }

    [Fact]
    public async Task TCP_succeeds_with_the_connection()
    {
        await using var server = await ServedPod.Start("web-1", HttpProtocols.Http1);

        Assert.True((await ProbeCalls.Tcp(server.Endpoint.Address, Cancellation)).Succeeded);
        Assert.Equal(new ProbeResult(false, "ConnectionRefused"), await ProbeCalls.Tcp(Nobody, Cancellation));
    }

    [Fact]
    public async Task Nobody_answers_none_of_them()
    {
        Assert.Equal(new ProbeResult(false, "connection refused"), await ProbeCalls.Http(new HttpAction(1, "/", [], IsHttps: false), Nobody, Cancellation));
        Assert.Equal(new ProbeResult(false, "connection refused"), await ProbeCalls.Grpc(new GrpcAction(1, ""), Nobody, Cancellation));
    }
}

namespace ManifestGen.RehearsalTests.Products;

/// <summary>Every kind of probe, asked of real processes.</summary>
public sealed class ProbeTests
{
    private const string Grpc = """
        startupProbe:
          grpc:
            port: PORT
          periodSeconds: 1
          failureThreshold: 20
        readinessProbe:
          grpc:
            port: PORT
            service: orders
          periodSeconds: 1
          timeoutSeconds: 5
        """;

    private const string ConnectionsAndCommands = """
        startupProbe:
          tcpSocket:
            port: http
          periodSeconds: 1
          failureThreshold: 20
        readinessProbe:
          exec:
            command: [/bin/sh, -c, 'test -f "$TMPDIR/started"']
          periodSeconds: 1
          timeoutSeconds: 5
        livenessProbe:
          exec:
            command: ["true"]
          periodSeconds: 1
          timeoutSeconds: 5
          failureThreshold: 2
        """;

    [Fact]
    public async Task Health_of_gRPC_makes_Pods_ready_and_is_what_clients_ask_over_HTTP2()
    {
        using var product = new RehearsedProduct
        {
            Port = 18232,
            PortName = "grpc",
            Probes = Grpc.Replace("PORT", "18232", StringComparison.Ordinal),
            Variables = new Dictionary<string, string> { ["Kestrel__EndpointDefaults__Protocols"] = "Http2" },
        };

        var run = await product.Rehearse();

        run.ShouldPass();
        Assert.NotEqual(0, run.Report.GetProperty("requests").GetProperty("answered").GetInt32());
    }

    [Fact]
    public async Task A_connection_and_a_command_make_Pods_ready()
    {
        using var product = new RehearsedProduct { Requests = "GET /", Probes = ConnectionsAndCommands };

        (await product.Rehearse("scenario=scale-out")).ShouldPass();
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Tests;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>What runs a product on a cluster, act by act.</summary>
public sealed class ClusterRuntimeTests : IAsyncLifetime
{
    private const string Space = "rehearsal-test";

    private readonly TemporaryFolder _folder = new();
    private readonly Timeline _timeline = new(TimeProvider.System);
    private readonly List<Diagnostic> _told = [];
    private readonly ComponentPlan _web = new()
    {
        Name = "web",
        Container = "web",
        Containers = [new() { Name = "web" }],
        Selector = new Dictionary<string, string> { ["app"] = "web" },
        Services = [new ServicePlan("web", 80, 8080)],
        AutoscalerName = "web",
    };

    private ClusterDouble? _cluster;
    private ClusterConnection? _connection;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterDouble Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await ClusterDouble.Start();
        _connection = _cluster.Server.Connect(_folder);
    }

    public async ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_autoscaler_is_there_in_its_own_act_only_and_within_the_room_of_the_rehearsal()
    {
        await using var runtime = Runtime();
        await runtime.Start(Cancellation);

        Assert.True(await runtime.Autoscale(_web, TimeSpan.FromSeconds(1.5), Cancellation));
        var acting = Cluster.Store.Get($"/apis/autoscaling/v2/namespaces/{Space}/horizontalpodautoscalers/web")?["spec"]?["maxReplicas"]?.GetValue<int>();
        Assert.True(await runtime.Scale(_web, 1, Cancellation));

        Assert.Equal(3, acting);
        Assert.Contains(_timeline.Events, e => e is { Kind: EventKind.Scaled, Component: "web", Text: "3 replicas: cpu resource utilization (percentage of request) above target" });
        Assert.DoesNotContain(Cluster.Store.Paths, p => p.Contains("horizontalpodautoscalers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.3, 180)]
    [InlineData(60, 0.5)]
    public async Task An_autoscaler_without_measurements_is_not_waited_for_for_ever_nor_passed_over(double unmeasured, double length)
    {
        await using var runtime = Runtime(s => s with { Unmeasured = TimeSpan.FromSeconds(unmeasured) });
        await runtime.Start(Cancellation);
        var usual = Cluster.Store.Controller;
        Cluster.Store.Controller = (store, path, resource) =>
        {
            if ($"{resource["kind"]}" != "HorizontalPodAutoscaler")
            {
                usual?.Invoke(store, path, resource);
                return;
            }

            resource["status"] = JsonNode.Parse("""{"desiredReplicas":0,"conditions":[{"type":"ScalingActive","status":"False","reason":"FailedGetResourceMetric","message":"the server could not find the requested resource"}]}""");
            store.Put(path, resource);
        };

        Assert.False(await runtime.Autoscale(_web, TimeSpan.FromSeconds(length), Cancellation));
        var trouble = _timeline.Events.Single(e => e.Kind == EventKind.Trouble);
        Assert.Equal("HorizontalPodAutoscaler 'web' cannot decide: FailedGetResourceMetric: the server could not find the requested resource", trouble.Text);
        Assert.Contains("metrics-server", trouble.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crash_is_mended_when_the_new_Pod_is_ready_not_when_it_is_counted()
    {
        await using var runtime = Runtime();
        await runtime.Start(Cancellation);
        var crashed = Cluster.Ready[0];

        Assert.True(await runtime.Crash(_web, Cancellation));

        Assert.Equal("web", Assert.Single(Cluster.Ready).Split('-')[0]);
        Assert.NotEqual(crashed, Cluster.Ready[0]);
        Assert.Equal(2, _timeline.Events.Count(e => e.Kind == EventKind.Ready));
    }

    [Fact]
    public async Task A_Pod_without_room_is_waited_for_and_then_said()
    {
        await using var runtime = Runtime();
        await runtime.Start(Cancellation);
        Cluster.HasRoom = false;

        Assert.False(await runtime.Scale(_web with { Grace = TimeSpan.FromSeconds(-9) }, 2, Cancellation));
        Assert.StartsWith("Unschedulable: 0/1 nodes are available: 1 Insufficient cpu", _timeline.Events.Single(e => e.Kind == EventKind.Trouble).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_that_are_refused_are_said_by_what_was_to_make_them()
    {
        await using var runtime = Runtime();
        await runtime.Start(Cancellation);
        Cluster.Store.Controller = null;
        Cluster.Store.Put($"/api/v1/namespaces/{Space}/events/refused",
            """{"involvedObject":{"kind":"ReplicaSet","name":"web-5d4f"},"reason":"FailedCreate","type":"Warning","message":"Error creating: pods \"web-5d4f-x\" is forbidden: exceeded quota"}""");

        Assert.False(await runtime.Scale(_web with { Grace = TimeSpan.FromSeconds(-9) }, 2, Cancellation));
        Assert.Contains("exceeded quota", _timeline.Events.Single(e => e.Kind == EventKind.Trouble).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Pod_by_itself_cannot_be_scaled()
    {
        await using var runtime = Runtime();

        Assert.False(await runtime.Scale(_web with { Kind = "Pod" }, 3, Cancellation));
        Assert.Contains("ManifestGenStage", _timeline.Events.Single(e => e.Kind == EventKind.Trouble).Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_liveness_probe_that_has_a_Pod_restarted_is_told_with_what_it_said()
    {
        await using var runtime = Runtime();
        await runtime.Start(Cancellation);
        var pod = Cluster.Ready[0];
        foreach (var (name, reason, message) in new[] { ("e1", "Unhealthy", "Liveness probe failed: HTTP probe failed with statuscode: 503"), ("e2", "Killing", "Container web failed liveness probe, will be restarted") })
        {
            Cluster.Store.Put($"/api/v1/namespaces/{Space}/events/{name}",
                new JsonObject { ["involvedObject"] = new JsonObject { ["kind"] = "Pod", ["name"] = pod }, ["reason"] = reason, ["type"] = "Warning", ["message"] = message });
        }

        while (_timeline.Events.All(e => e.Kind != EventKind.ProbeFailed)) await Task.Delay(10, Cancellation);

        Assert.Equal("liveness probe failed: HTTP probe failed with statuscode: 503", _timeline.Events.Single(e => e.Kind == EventKind.ProbeFailed).Text);
    }

    [Fact]
    public async Task Load_comes_to_a_port_of_a_node_that_this_machine_reaches()
    {
        using var node = new TcpListener(IPAddress.Parse("127.0.0.2"), 0);
        node.Start();
        Cluster.Store.Put("/api/v1/nodes/node-1", """{"status":{"addresses":[{"type":"Hostname","address":"node-1"},{"type":"InternalIP","address":"127.0.0.2"}]}}""");
        var port = ((IPEndPoint)node.LocalEndpoint).Port;
        await using var runtime = Runtime(serviceNodePort: port);

        Assert.True(await runtime.Start(Cancellation));

        Assert.Equal(new IPEndPoint(IPAddress.Parse("127.0.0.2"), port), runtime.AddressOf(_web)?.EndPoint);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Where_no_node_is_reached_connections_are_led_to_the_endpoints_and_that_is_said()
    {
        await using var runtime = Runtime(serviceNodePort: 1);
        Assert.True(await runtime.Start(Cancellation));

        using var client = new TcpClient(AddressFamily.InterNetwork);
        await client.ConnectAsync(runtime.AddressOf(_web)?.EndPoint ?? new IPEndPoint(IPAddress.None, 0), Cancellation);
        using var reader = new StreamReader(client.GetStream());
        var greeting = await reader.ReadLineAsync(Cancellation);

        Assert.Equal($"{Cluster.Ready[0]}:8080", greeting);
        Assert.Equal(Cluster.Ready[0], runtime.Pods.PodOf((IPEndPoint?)client.Client.LocalEndPoint ?? new IPEndPoint(IPAddress.None, 0), null));
        Assert.Equal("MG8916", Assert.Single(_told).Code);
        Assert.Contains(runtime.Notes, n => n.StartsWith("the proxies of the nodes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_with_a_port_of_the_nodes_gives_it_to_the_Service()
    {
        await using var runtime = Runtime(s => s with { Addresses = new Dictionary<string, Uri> { ["web"] = new("http://localhost:30081") } });
        Assert.True(await runtime.Start(Cancellation));

        Assert.Equal(30081, Cluster.Store.Get($"/api/v1/namespaces/{Space}/services/web")?["spec"]?["ports"]?[0]?["nodePort"]?.GetValue<int>());
        Assert.Equal((30081, "localhost:30081"), (runtime.AddressOf(_web)?.EndPoint.Port ?? 0, runtime.AddressOf(_web)?.Host));
    }

    [Fact]
    public async Task What_an_earlier_rehearsal_left_is_removed_first()
    {
        Cluster.Store.Put("/api/v1/namespaces/rehearsal-left",
            """{"metadata":{"labels":{"manifestgen.dev/made-by":"rehearse"},"annotations":{"manifestgen.dev/machine":"gone","manifestgen.dev/process":"1-1","manifestgen.dev/seen-at":"2026-01-01T00:00:00Z"}}}""");
        await using var runtime = Runtime();

        await runtime.Start(Cancellation);

        Assert.DoesNotContain("/api/v1/namespaces/rehearsal-left", Cluster.Store.Paths);
    }

    private ClusterRuntime Runtime(Func<ClusterSettings, ClusterSettings>? change = null, int? serviceNodePort = null)
    {
        if (serviceNodePort is { } port)
        {
            var usual = Cluster.Store.Controller;
            Cluster.Store.Controller = (store, path, resource) =>
            {
                if ($"{resource["kind"]}" == "Service") resource["spec"]!["ports"]![0]!["nodePort"] = port;
                usual?.Invoke(store, path, resource);
            };
        }

        var settings = new ClusterSettings
        {
            Namespace = Space,
            Rehearsed = [_web],
            MostReplicas = 3,
            Preparation = TimeSpan.FromSeconds(1),
            Pause = TimeSpan.FromMilliseconds(50),
            Reaching = TimeSpan.FromMilliseconds(300),
            Addresses = serviceNodePort is null ? new Dictionary<string, Uri> { ["web"] = new("http://127.0.0.1:9") } : new Dictionary<string, Uri>(),
            Tell = _told.Add,
        };
        var connection = _connection ?? throw new InvalidOperationException("There is no connection.");
        return new ClusterRuntime(connection, Documents(), [_web], change?.Invoke(settings) ?? settings, _timeline);
    }

    private static IReadOnlyList<ManifestDocument> Documents() => ManifestDocument.Read("web.yaml", Encoding.UTF8.GetBytes(WebDeployment.Manifest +
        """

        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
            targetPort: 8080
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: web
        spec:
          scaleTargetRef:
            kind: Deployment
            name: web
          maxReplicas: 9
        """), new DiagnosticSink());
}

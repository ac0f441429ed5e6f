using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve;

/// <summary>Measurements that Prometheus reads.</summary>
public sealed class MonitorTests
{
    private static readonly Port Metrics = new("metrics", 9464);

    [Fact]
    public void Nothing_is_read_by_default() => Assert.Null(Build.Clean(new WebComponent("storefront", Build.Web)).Monitor);

    [Fact]
    public void A_web_component_is_measured_through_its_service()
    {
        var monitor = Build.Clean(new WebComponent("storefront", Build.Web) { Metrics = new() }).Monitor;

        Assert.Equal(("ServiceMonitor", "http", "/metrics", null, null), (monitor?.Kind.Value, monitor?.PortName.Value, monitor?.Path.Value, monitor?.Scheme?.Value, monitor?.Interval?.Value));
    }

    [Fact]
    public void A_worker_is_measured_at_its_Pods()
    {
        var monitor = Build.Clean(new WorkerComponent("orders", Build.Worker) { Ports = [Metrics], Metrics = new("/m") { Every = TimeSpan.FromMinutes(1) } }).Monitor;

        Assert.Equal(("PodMonitor", "metrics", "/m", "60s"), (monitor?.Kind.Value, monitor?.PortName.Value, monitor?.Path.Value, monitor?.Interval?.Value));
    }

    // Its headless Service has the same labels, and each Pod would be measured through both.
    [Fact]
    public void A_stateful_component_is_measured_once()
    {
        var cache = new StatefulComponent("cache", Build.Worker) { Ports = [Metrics], Metrics = new() };

        Assert.Equal("PodMonitor", Build.Clean(Build.Product(cache), Build.Of(Build.WorkerFacts)).Components[0].Monitor?.Kind.Value);
    }

    [Theory]
    [InlineData("https", null)]
    [InlineData("metrics", "https")]
    public void What_answers_by_TLS_is_asked_so(string name, string? scheme)
    {
        var port = new Port(name, 8443) { Scheme = scheme };

        Assert.Equal("https", Build.Clean(new WorkerComponent("orders", Build.Worker) { Ports = [port], Metrics = new() { Port = port } }).Monitor?.Scheme?.Value);
    }

    [Theory]
    [InlineData(Stage.Pod, false)]
    [InlineData(Stage.Replicas, false)]
    [InlineData(Stage.Balanced, true)]
    public void It_is_there_from_the_stage_balanced_on(Stage stage, bool isThere)
    {
        var facts = Build.Of(Build.WebFacts);
        var product = Build.Clean(Build.Product(new WebComponent("storefront", Build.Web) { Metrics = new() }), facts with { Options = facts.Options with { Stage = stage } });

        Assert.Equal(isThere, product.Components[0].Monitor is not null);
    }

    [Fact]
    public void A_label_of_the_monitor_has_the_last_word_over_those_of_the_component()
    {
        var component = new WebComponent("storefront", Build.Web) { Labels = [new("release", "shop")], Metrics = new() { Labels = [new("release", "prometheus")] } };

        Assert.Equal("prometheus", Build.Clean(component).Monitor?.Labels.Single(l => l.Key == "release").Value);
    }

    [Fact]
    public void A_path_is_absolute()
    {
        var metrics = new MetricsEndpoint("metrics");

        Found.At("MG1363", metrics, "", Findings(new WebComponent("storefront", Build.Web) { Metrics = metrics }));
    }

    [Fact]
    public void A_port_is_one_of_the_components()
    {
        var metrics = new MetricsEndpoint { Port = Metrics };

        Found.At("MG1363", metrics, "Port", Findings(new WebComponent("storefront", Build.Web) { Metrics = metrics }));
    }

    [Fact]
    public void A_worker_without_ports_cannot_be_measured() => Found.Codes(Findings(new WorkerComponent("orders", Build.Worker) { Metrics = new() }), "MG1363");

    [Fact]
    public void Measurements_are_read_over_TCP() =>
        Found.Codes(Findings(new WorkerComponent("orders", Build.Worker) { Ports = [new("metrics", 9464) { Protocol = PortProtocol.Udp }], Metrics = new() }), "MG1363");

    [Fact]
    public void An_answer_is_late_before_the_next_question()
    {
        var metrics = new MetricsEndpoint { Every = TimeSpan.FromSeconds(5), Timeout = TimeSpan.FromSeconds(10) };

        Found.At("MG1363", metrics, "Timeout", Findings(new WebComponent("storefront", Build.Web) { Metrics = metrics }));
    }

    [Fact]
    public void Where_nobody_is_let_in_that_is_said()
    {
        var metrics = new MetricsEndpoint();
        var product = Build.Product(new WebComponent("storefront", Build.Web) { Metrics = metrics });

        Found.At("MG1364", metrics, "", Build.Findings(product with { Network = new() }, Build.Of(Build.WebFacts)));
        Assert.Empty(Build.Findings(product with { Network = new() { Monitoring = [NetworkPeer.InNamespace("monitoring")] } }, Build.Of(Build.WebFacts)));
    }

    [Fact]
    public void Explain_shows_what_is_read() =>
        Assert.Contains(
            "storefront.monitor.kind=ServiceMonitor (derived: service)",
            Build.Clean(Build.Product(new WebComponent("storefront", Build.Web) { Metrics = new() }), Build.Of(Build.WebFacts)).Explain().Select(r => $"{r.Path}={r.Value} ({r.From})"));

    private static IReadOnlyList<Diagnostic> Findings(ReplicatedComponent component) => Build.Findings(component);
}

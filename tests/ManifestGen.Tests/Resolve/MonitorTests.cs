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

        Assert.Equal("https", Build.Clean(new WorkerComponent("orders", Build.Worker) { Ports = [port], Metrics = new() { Port = port, Tls = new() { SkipVerification = true } } }).Monitor?.Scheme?.Value);
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
    public void A_port_may_be_a_sidecars()
    {
        var exporter = new Sidecar("exporter", new Image("shop/exporter") { Tag = "1.0" }) { Ports = [Metrics], Security = new() { RunAsUser = 59000 } };

        Assert.Equal("metrics", Build.Clean(new WorkerComponent("orders", Build.Worker) { Containers = [exporter], Metrics = new() { Port = Metrics } }).Monitor?.PortName.Value);
    }

    [Fact]
    public void By_TLS_Prometheus_is_told_which_certificate_to_expect()
    {
        var tls = Build.Clean(ByTls(new() { ServerName = "orders", Authority = new ConfigMapKey("authorities", "shop.crt") })).Monitor?.Tls;

        Assert.Equal(("orders", "configMap", "authorities", "shop.crt"), (tls?.ServerName?.Value, tls?.AuthoritySource?.Value, tls?.AuthorityName, tls?.AuthorityKey));
        Assert.Null(tls?.SkipVerification);
    }

    [Fact]
    public void Any_certificate_will_do_where_that_is_said() => Assert.True(Build.Clean(ByTls(new() { SkipVerification = true })).Monitor?.Tls?.SkipVerification?.Value);

    [Fact]
    public void By_TLS_without_a_name_every_certificate_would_be_refused()
    {
        Found.Codes(Findings(ByTls(null)), "MG1373");
        Found.Codes(Findings(ByTls(new() { Authority = new SecretKey("orders-tls", "ca.crt") })), "MG1373");
    }

    [Fact]
    public void Certificates_are_of_ports_that_answer_by_TLS()
    {
        var tls = new MetricsTls { SkipVerification = true };

        Found.At("MG1372", tls, "", Findings(new WebComponent("storefront", Build.Web) { Metrics = new() { Tls = tls } }));
    }

    [Fact]
    public void What_is_not_verified_has_no_name_to_verify()
    {
        var tls = new MetricsTls { SkipVerification = true, ServerName = "orders" };

        Found.At("MG1372", tls, "SkipVerification", Findings(ByTls(tls)));
    }

    [Fact]
    public void A_name_on_a_certificate_is_one_of_the_DNS()
    {
        var tls = new MetricsTls { ServerName = "Orders!" };

        Found.At("MG1372", tls, "ServerName", Findings(ByTls(tls)));
    }

    [Fact]
    public void An_authority_is_a_key_that_is_there()
    {
        Found.Codes(Findings(ByTls(new() { ServerName = "orders", Authority = "-----BEGIN CERTIFICATE-----" })), "MG1372");
        Found.Codes(Findings(ByTls(new() { ServerName = "orders", Authority = new SecretKey("orders-tls", "ca.crt") { Optional = true } })), "MG1372");
        Found.Codes(Findings(ByTls(new() { ServerName = "orders", Authority = new SecretKey("Orders", "ca.crt") })), "MG1045");
    }

    [Fact]
    public void A_key_of_the_authority_is_made_by_the_operator()
    {
        var tls = new MetricsTls { ServerName = "orders", Authority = new SecretKey("orders-tls", "ca.crt") };
        var secret = new ExternalSecret("orders-tls", new SecretStore("vault")) { Keys = [new("tls.crt", "shop/tls")] };

        Found.At("MG1291", tls, "", Build.Findings(Build.Product(ByTls(tls)) with { Secrets = [secret] }, Build.Of(Build.WorkerFacts)));
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

    private static WorkerComponent ByTls(MetricsTls? tls) => new("orders", Build.Worker) { Ports = [new("https", 8443)], Metrics = new() { Tls = tls } };

    private static IReadOnlyList<Diagnostic> Findings(ReplicatedComponent component) => Build.Findings(component);
}

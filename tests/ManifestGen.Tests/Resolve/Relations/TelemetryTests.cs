using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve.Relations;

/// <summary>What a component is told of where to send its telemetry.</summary>
public sealed class TelemetryTests
{
    private static readonly Port Http = new("otlp-http", 4318);
    private static readonly WebComponent Collector = new("collector", new Image("otel/opentelemetry-collector") { Tag = "0.150.0" })
    {
        Ports = [new("otlp", 4317) { ServicePort = 4317 }, Http],
        Security = new() { RunAsUser = 10001 },
        Health = Health.Tcp(),
    };

    private static readonly WebComponent Storefront = new("storefront", Build.Web);

    [Fact]
    public void A_component_is_told_where_its_collector_is()
    {
        var told = Told(Telemetry.To(Collector));

        Assert.Equal("http://collector:4317", told["OTEL_EXPORTER_OTLP_ENDPOINT"].Value);
        Assert.Equal("grpc", told["OTEL_EXPORTER_OTLP_PROTOCOL"].Value);
        Assert.Equal("storefront", told["OTEL_SERVICE_NAME"].Value);
    }

    [Fact]
    public void Over_http_it_is_told_so()
    {
        var told = Told(Telemetry.To(Collector, Http));

        Assert.Equal(("http://collector:4318", "http/protobuf"), (told["OTEL_EXPORTER_OTLP_ENDPOINT"].Value, told["OTEL_EXPORTER_OTLP_PROTOCOL"].Value));
    }

    [Theory]
    [InlineData("http://otel.observability:4317", "grpc")]
    [InlineData("https://otlp.example.com:4318", "http/protobuf")]
    public void A_collector_outside_is_told_by_its_address(string address, string protocol)
    {
        var told = Told(Telemetry.ToAddress(address));

        Assert.Equal((address, protocol), (told["OTEL_EXPORTER_OTLP_ENDPOINT"].Value, told["OTEL_EXPORTER_OTLP_PROTOCOL"].Value));
    }

    [Fact]
    public void Telemetry_says_which_pod_of_which_component_speaks()
    {
        var told = Told(Telemetry.To(Collector));

        Assert.Equal((VariableKind.PodField, "metadata.uid"), (told["K8S_POD_UID"].Kind, told["K8S_POD_UID"].Value));
        Assert.Equal(
            "service.namespace=shop,service.version=1.4.0,service.instance.id=$(K8S_POD_UID),k8s.namespace.name=$(K8S_NAMESPACE_NAME),k8s.node.name=$(K8S_NODE_NAME),"
            + "k8s.pod.name=$(K8S_POD_NAME),k8s.pod.uid=$(K8S_POD_UID),k8s.container.name=storefront,k8s.deployment.name=storefront",
            told["OTEL_RESOURCE_ATTRIBUTES"].Value);
    }

    [Fact]
    public void The_attribute_of_the_workload_is_that_of_its_kind()
    {
        var components = Build.Clean(
            Build.Product(Collector, new StatefulComponent("disk", Build.Worker), new ScheduledComponent("report", Build.Worker, "0 3 * * *"), new JobComponent("import", Build.Worker)) with { Telemetry = Telemetry.To(Collector) },
            Build.Of(Build.WorkerFacts)).Components;

        Assert.Equal(
            ["k8s.statefulset.name=disk", "k8s.cronjob.name=report", "k8s.container.name=import"],
            components.Skip(1).Select(c => c.Pod.Containers[0].Environment.Single(v => v.Name == "OTEL_RESOURCE_ATTRIBUTES").Value.Split(',')[^1]));
    }

    [Fact]
    public void A_variable_stands_after_those_that_it_refers_to()
    {
        var names = Resolve(Telemetry.To(Collector), Storefront).Pod.Containers[0].Environment.Select(v => v.Name).ToList();

        Assert.True(names.IndexOf("K8S_POD_UID") < names.IndexOf("OTEL_RESOURCE_ATTRIBUTES"));
    }

    [Fact]
    public void The_collector_and_images_of_others_are_not_told()
    {
        var cache = new WorkerComponent("cache", new Image("redis") { Tag = "8.0" }) { Security = new() { RunAsUser = 999 } };

        var components = Build.Clean(Build.Product(Collector, cache) with { Telemetry = Telemetry.To(Collector) }, Build.Of()).Components;

        Assert.All(components, c => Assert.DoesNotContain(c.Pod.Containers[0].Environment, v => v.Name.StartsWith("OTEL_", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_component_may_say_otherwise_than_the_product()
    {
        var none = Resolve(Telemetry.To(Collector), Storefront with { Telemetry = Telemetry.None });
        var other = Resolve(Telemetry.To(Collector), Storefront with { Telemetry = Telemetry.ToAddress("http://other:4317") });

        Assert.DoesNotContain(none.Pod.Containers[0].Environment, v => v.Name.StartsWith("OTEL_", StringComparison.Ordinal));
        Assert.Contains(other.Pod.Containers[0].Environment, v => v is { Name: "OTEL_EXPORTER_OTLP_ENDPOINT", Value: "http://other:4317" });
    }

    [Fact]
    public void What_the_user_sets_has_the_last_word()
    {
        var component = Resolve(Telemetry.To(Collector), Storefront with { Environment = [new("OTEL_SERVICE_NAME", "shop-front")] });

        Assert.Equal("shop-front", Assert.Single(component.Pod.Containers[0].Environment, v => v.Name == "OTEL_SERVICE_NAME").Value);
    }

    [Fact]
    public void Network_policies_let_telemetry_through()
    {
        var components = Build.Clean(
            Build.Product(Collector, Storefront) with { Telemetry = Telemetry.To(Collector), Network = new() }, Build.Of(Build.WebFacts)).Components;

        Assert.Equal("otlp", Assert.Single(Assert.Single(components[0].NetworkPolicy?.Ingress ?? []).Ports).Name);
        Assert.Contains(components[1].NetworkPolicy?.Egress ?? [], r => r.Ports is [{ Number: 4317 }]);
    }

    [Fact]
    public void A_collector_in_another_namespace_is_reached_there()
    {
        var component = Build.Clean(
            Build.Product(Storefront) with { Telemetry = Telemetry.ToAddress("http://otel.observability.svc:4317"), Network = new() }, Build.Of(Build.WebFacts)).Components[0];

        Assert.Equal("observability", Assert.Single(component.NetworkPolicy?.Egress[^1].Peers ?? []).Namespace);
    }

    [Theory]
    [InlineData("otel-collector:4317")]
    [InlineData("grpc://collector:4317")]
    [InlineData("")]
    [InlineData("http://user:pass@collector:4317")]
    public void An_address_is_one_of_http(string address)
    {
        var telemetry = Telemetry.ToAddress(address);

        var found = Found.At("MG1295", telemetry, "", Build.Findings(Build.Product(Storefront) with { Telemetry = telemetry }, Build.Of(Build.WebFacts)));

        Assert.DoesNotContain("pass", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collector_is_in_the_product()
    {
        var telemetry = Telemetry.To(Collector);

        Found.At("MG1250", telemetry, "", Build.Findings(Build.Product(Storefront) with { Telemetry = telemetry }, Build.Of(Build.WebFacts)));
    }

    [Fact]
    public void A_collector_has_the_port()
    {
        var telemetry = Telemetry.To(Collector, new Port("zipkin", 9411));

        Found.At("MG1251", telemetry, "", Build.Findings(Build.Product(Storefront, Collector) with { Telemetry = telemetry }, Build.Of(Build.WebFacts)));
    }

    private static Dictionary<string, ResolvedVariable> Told(Telemetry telemetry) =>
        Resolve(telemetry, Storefront).Pod.Containers[0].Environment.ToDictionary(v => v.Name, StringComparer.Ordinal);

    private static ResolvedComponent Resolve(Telemetry telemetry, WebComponent component) =>
        Build.Clean(Build.Product(Collector, component) with { Telemetry = telemetry }, Build.Of(Build.WebFacts)).Components[1];
}

using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Relations;

/// <summary>The ways to a component from outside.</summary>
public sealed class RouteTests
{
    private static readonly Port Http = new("http", 8080);
    private static readonly Port Admin = new("admin", 8081);
    private static readonly WebComponent Storefront = new("storefront", Build.Web) { Ports = [Http, Admin] };

    [Fact]
    public void A_way_without_paths_takes_every_request_to_the_first_port()
    {
        var path = Assert.Single(Build.Clean(Storefront with { Ingress = new("shop.example.com") }).Ingress?.Paths ?? []);

        Assert.Equal(("/", false, "http", 80), (path.Path, path.IsExact, path.PortName, path.PortNumber));
    }

    [Fact]
    public void A_path_leads_to_the_port_that_it_names()
    {
        var gateway = new Gateway("public");

        var path = Assert.Single(Build.Clean(Storefront with { HttpRoute = new(gateway) { Paths = [new("/admin", Admin with { Number = 1 })] } }).HttpRoute?.Paths ?? []);

        Assert.Equal(("admin", 8081), (path.PortName, path.PortNumber));
    }

    [Fact]
    public void An_issuer_is_an_annotation_of_the_ingress_alone()
    {
        var component = Build.Clean(Storefront with { Ingress = new("shop.example.com") { Tls = new("shop-tls") { ClusterIssuer = "letsencrypt" } } });

        Assert.Equal([("cert-manager.io/cluster-issuer", "letsencrypt")], component.Ingress?.Annotations.Select(a => (a.Key, a.Value)));
        Assert.Empty(component.Annotations);
    }

    [Fact]
    public void Behind_a_route_a_pod_drains_longer()
    {
        var shutdown = Build.Clean(Storefront with { Ingress = new("shop.example.com") }).Pod.Shutdown;

        Assert.Equal((10, 45), (shutdown.DrainSeconds.Value, shutdown.GraceSeconds.Value));
        Assert.Equal(OriginKind.Derived, shutdown.DrainSeconds.Origin.Kind);
    }

    [Fact]
    public void A_drain_that_is_said_stays_as_it_is_said()
    {
        var component = Storefront with { Ingress = new("shop.example.com"), Shutdown = new() { DrainPause = TimeSpan.FromSeconds(3) } };

        Assert.Equal(3, Build.Clean(component).Pod.Shutdown.DrainSeconds.Value);
    }

    [Fact]
    public void Network_policies_let_in_what_comes_through_the_entrances()
    {
        var product = Build.Product(Storefront with { Ingress = new() { Paths = [new("/", Admin)] } }) with { Network = new() { Entrances = [NetworkPeer.InNamespace("ingress-nginx")] } };

        var rule = Assert.Single(Build.Clean(product, Build.Of(Build.WebFacts)).Components[0].NetworkPolicy?.Ingress ?? []);

        Assert.Equal("ingress-nginx", Assert.Single(rule.Peers).Namespace);
        Assert.Equal("admin", Assert.Single(rule.Ports).Name);
    }

    [Fact]
    public void Without_entrances_a_route_is_open_to_all()
    {
        var product = Build.Product(Storefront with { Ingress = new() }) with { Network = new() };

        Assert.Empty(Assert.Single(Build.Clean(product, Build.Of(Build.WebFacts)).Components[0].NetworkPolicy?.Ingress ?? []).Peers);
    }

    [Fact]
    public void Below_the_stage_with_services_there_is_no_route()
    {
        var facts = Build.Of(Build.WebFacts);

        var component = Build.Clean(
            Build.Product(Storefront with { Ingress = new(), HttpRoute = new(new Gateway("public")) }), facts with { Options = facts.Options with { Stage = Stage.Replicas } }).Components[0];

        Assert.Null(component.Ingress);
        Assert.Null(component.HttpRoute);
        Assert.Equal(5, component.Pod.Shutdown.DrainSeconds.Value);
    }

    [Fact]
    public void A_session_affinity_is_told_in_seconds() =>
        Assert.Equal(1800, Build.Clean(Storefront with { Service = new() { SessionAffinity = TimeSpan.FromMinutes(30) } }).Service?.SessionAffinitySeconds?.Value);
}

using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve.Relations;

/// <summary>Who is let through to whom.</summary>
public sealed class NetworkPolicyTests
{
    private static readonly WebComponent Api = new("api", Build.Web);
    private static readonly WebComponent User = new("user", Build.Web) { Uses = [Api] };

    [Fact]
    public void A_product_that_says_nothing_has_no_policies() =>
        Assert.All(Build.Clean(Build.Product(Api, User), Build.Of(Build.WebFacts)).Components, c => Assert.Null(c.NetworkPolicy));

    [Fact]
    public void Users_reach_the_port_that_they_use_by_its_name()
    {
        var rule = Assert.Single(Policy("api").Ingress);

        Assert.Equal("user", Assert.Single(rule.Peers).PodLabels[0].Value);
        Assert.Equal(new ResolvedNetworkPort("http", 0, "TCP"), Assert.Single(rule.Ports));
    }

    [Fact]
    public void A_user_reaches_what_it_uses_by_the_number_that_its_container_listens_on()
    {
        var rule = Policy("user").Egress[^1];

        Assert.Equal("api", Assert.Single(rule.Peers).PodLabels[0].Value);
        Assert.Equal(new ResolvedNetworkPort("", 8080, "TCP"), Assert.Single(rule.Ports));
    }

    [Fact]
    public void Everybody_may_look_up_names()
    {
        var rule = Policy("api").Egress[0];

        Assert.Empty(rule.Peers);
        Assert.Equal([("UDP", 53), ("TCP", 53)], rule.Ports.Select(p => (p.Protocol, p.Number)));
    }

    [Fact]
    public void A_component_that_nobody_uses_is_reached_by_nobody() => Assert.Empty(Policy("user").Ingress);

    [Theory]
    [InlineData(ServiceType.NodePort)]
    [InlineData(ServiceType.LoadBalancer)]
    public void A_service_that_is_offered_outside_is_open_to_all(ServiceType type)
    {
        var rule = Assert.Single(Policy("user", new(), User with { Service = new() { Type = type } }).Ingress);

        Assert.Empty(rule.Peers);
        Assert.Equal("http", Assert.Single(rule.Ports).Name);
    }

    [Fact]
    public void Who_measures_reaches_every_tcp_port()
    {
        var component = Api with { Ports = [new("http", 8080), new("metrics", 9090), new("discovery", 5353) { Protocol = PortProtocol.Udp }] };

        var rule = Policy("api", new() { Monitoring = [NetworkPeer.InNamespace("monitoring")] }, component).Ingress[^1];

        Assert.Equal("monitoring", Assert.Single(rule.Peers).Namespace);
        Assert.Equal(["http", "metrics"], rule.Ports.Select(p => p.Name));
    }

    [Fact]
    public void The_pods_of_a_stateful_component_reach_each_other()
    {
        var queue = new StatefulComponent("queue", Build.Web) { Ports = [new("amqp", 5672)] };

        var policy = Policy("queue", new(), queue);

        Assert.Equal("queue", Assert.Single(Assert.Single(policy.Ingress).Peers).PodLabels[0].Value);
        Assert.Contains(policy.Egress, r => r.Ports.Count == 0 && r.Peers is [{ PodLabels: [{ Value: "queue" }, ..] }]);
    }

    [Fact]
    public void A_component_with_a_token_reaches_the_api_server()
    {
        var policy = Policy("user", new(), User with { ServiceAccount = new("user") { Create = true, MountToken = true } });

        Assert.Contains(policy.Egress, r => r is { Peers.Count: 0, Ports: [{ Number: 443 }, { Number: 6443 }] });
        Assert.DoesNotContain(Policy("user").Egress, r => r.Ports.Any(p => p.Number == 6443));
    }

    [Fact]
    public void What_runs_elsewhere_is_reached_at_its_addresses()
    {
        var database = new ExternalService("database", ["10.20.0.7", "fd00::7"]) { Ports = [new("sql", 1433)] };

        var rule = Policy("user", new(), database, User with { Uses = [database] }).Egress[^1];

        Assert.Equal(["10.20.0.7/32", "fd00::7/128"], rule.Peers.Select(p => p.Range));
        Assert.Equal(1433, Assert.Single(rule.Ports).Number);
    }

    [Fact]
    public void What_is_known_by_a_hosts_name_is_reached_at_its_port_anywhere()
    {
        var payments = new ExternalService("payments", "api.payments.example.com") { Ports = [new("https", 443)] };

        var rule = Policy("user", new(), payments, User with { Uses = [payments] }).Egress[^1];

        Assert.Empty(rule.Peers);
        Assert.Equal(443, Assert.Single(rule.Ports).Number);
    }

    [Fact]
    public void Below_the_stage_with_services_there_are_no_policies()
    {
        var facts = Build.Of(Build.WebFacts);

        var product = Build.Clean(Build.Product(Api, User) with { Network = new() }, facts with { Options = facts.Options with { Stage = Stage.Replicas } });

        Assert.All(product.Components, c => Assert.Null(c.NetworkPolicy));
    }

    [Fact]
    public void A_peer_is_somebody()
    {
        var nobody = NetworkPeer.WithLabels([]);
        var both = NetworkPeer.Addresses("10.0.0.0/8") with { Namespace = "a" };
        var wrong = NetworkPeer.Addresses("10.0.0.0");

        Found.At("MG1260", nobody, "", Findings(nobody));
        Found.At("MG1260", both, "", Findings(both));
        Found.At("MG1260", wrong, "", Findings(wrong));
    }

    [Fact]
    public void A_port_of_a_peer_can_be()
    {
        var peer = NetworkPeer.InNamespace("a") with { Ports = [0] };

        Found.At("MG1260", peer, "Ports", Findings(peer));
    }

    [Fact]
    public void Peers_without_a_policy_are_reported()
    {
        var network = new ComponentNetwork();

        Found.At("MG1261", network, "", Build.Findings(Build.Product(Api with { Network = network }), Build.Of(Build.WebFacts)));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(NetworkPeer peer) =>
        Build.Findings(Build.Product(Api) with { Network = new() { Entrances = [peer] } }, Build.Of(Build.WebFacts));

    private static ResolvedNetworkPolicy Policy(string name) => Policy(name, new(), Api, User);

    private static ResolvedNetworkPolicy Policy(string name, NetworkIsolation isolation, params Component[] components)
    {
        var others = components.Any(c => c.Name == "api") ? components : [Api, .. components];
        var product = Build.Clean(Build.Product(others) with { Network = isolation }, Build.Of(Build.WebFacts));
        return product.Components.Single(c => c.Name.Value == name).NetworkPolicy ?? throw new InvalidOperationException("no policy");
    }
}

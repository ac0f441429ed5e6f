namespace ManifestGen.CaseTests.Cases.NetworkPolicies;

/// <summary>Everything cut off but what relations tell of, the way from outside, who measures, and what is said besides.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var metrics = new Port("metrics", 9090);
        var api = new WebComponent("api", Projects.Shop_Web) { Ports = [new("http", 8080), metrics] };
        return new("shop")
        {
            Network = new()
            {
                Entrances = [NetworkPeer.InNamespace("ingress-nginx")],
                Monitoring = [NetworkPeer.WithLabels([new("app.kubernetes.io/name", "prometheus")], "monitoring")],
                DenyOthers = true,
            },
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web) { Uses = [api], Service = new() { Type = ServiceType.LoadBalancer } },
                api with { Network = new() { From = [NetworkPeer.InNamespace("partners") with { Ports = [8080] }] } },
                new WorkerComponent("mailer", Projects.Shop_Worker)
                {
                    Uses = [api],
                    Network = new() { To = [NetworkPeer.Addresses("10.20.0.0/16") with { Except = ["10.20.4.0/24"], Ports = [587, 465] }] },
                },
            ],
        };
    }
}

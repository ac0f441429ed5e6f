namespace ManifestGen.CaseTests.Cases.ProxyBeforeAComponent;

/// <summary>A proxy that requests come to first, from the Ingress and from another component; what it listens on besides is offered to nobody.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var signedIn = new Port("signed-in", 4180) { ServicePort = 80, Scheme = "http" };
        var storefront = new WebComponent("storefront", Projects.Shop_Web)
        {
            Ports = [new("http", 8080) { ServicePort = 8080 }],
            Ingress = new("shop.example.com") { Paths = [new("/", signedIn)] },
            Containers =
            [
                new Sidecar("proxy", new Image("registry.example.com/proxy") { Tag = "2.1" })
                {
                    Arguments = ["--upstream=http://127.0.0.1:8080"],
                    Ports = [signedIn, new("proxy-metrics", 4181)],
                    Health = new() { Ready = new HttpProbe("/ready") },
                    Security = new() { RunAsUser = 10001 },
                },
            ],
        };
        return new("shop")
        {
            Network = new() { Entrances = [NetworkPeer.InNamespace("ingress-nginx")] },
            Components = [storefront, new WorkerComponent("orders", Projects.Shop_Worker) { Uses = [new(storefront, signedIn)] }],
        };
    }
}

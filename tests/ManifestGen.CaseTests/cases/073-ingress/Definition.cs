namespace ManifestGen.CaseTests.Cases.Ingress;

/// <summary>A way in for two hosts with a certificate that cert-manager makes, paths to two ports; one for any host; network policies that let both through.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var http = new Port("http", 8080);
        var admin = new Port("admin", 8081);
        return new("shop")
        {
            Network = new() { Entrances = [NetworkPeer.InNamespace("ingress-nginx")] },
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Ports = [http, admin],
                    Ingress = new("shop.example.com")
                    {
                        Hosts = ["shop.example.com", "*.shop.example.com"],
                        ClassName = "nginx",
                        Paths = [new("/"), new("/admin", admin), new("/health/version") { Exact = true }],
                        Tls = new("shop-tls") { ClusterIssuer = "letsencrypt" },
                        Annotations = [new("nginx.ingress.kubernetes.io/proxy-body-size", "8m")],
                    },
                },
                new WebComponent("catalog", Projects.Shop_Web)
                {
                    Ingress = new() { Paths = [new("/catalog")] },
                    Service = new() { SessionAffinity = TimeSpan.FromMinutes(30) },
                    Replicas = 1,
                },
            ],
        };
    }
}

namespace ManifestGen.CaseTests.Cases.HttpRoute;

/// <summary>A route through one listener of a gateway in another namespace, to two ports; one through two gateways, for the hosts of their listeners.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var admin = new Port("admin", 8081);
        var gateway = new Gateway("public") { Namespace = "gateways", Listener = "https" };
        return new("shop")
        {
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Ports = [new("http", 8080), admin],
                    HttpRoute = new(gateway, "shop.example.com") { Paths = [new("/"), new("/admin", admin), new("/version") { Exact = true }] },
                },
                new WebComponent("catalog", Projects.Shop_Web) { HttpRoute = new(gateway) { Gateways = [gateway, new("internal")], Annotations = [new("example.com/owner", "catalog")] } },
            ],
        };
    }
}

using ManifestGen;

namespace Shop.Deploy;

/// <summary>What customers see. It keeps nothing between requests, so any Pod can answer any of them and none has to come back to the same.</summary>
internal static class Storefront
{
    private static readonly Gateway Public = new("public") { Namespace = "gateways", Listener = "https" };

    public static WebComponent On(Cluster cluster, WebComponent stock) => new("storefront", Projects.Shop_Web)
    {
        Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
        Health = Health.Http(ready: "/health/ready", live: "/health/live"),
        Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
        Uses = [stock],
        // The section Shop of its appsettings.json becomes a ConfigMap, so that what it is set to can be read, and changed, in the cluster.
        Configuration = new() { Settings = [new() { Sections = ["Shop"] }] },
        // Where there is no room for all, customers come first.
        Priority = cluster.IsProduction ? new("shop-customers") { Value = 1000, Description = "What customers of the shop wait for" } : null,
        // Production has a gateway, which holds the certificate; on staging an ingress controller does.
        HttpRoute = cluster.IsProduction ? new(Public, "shop.example.com") : null,
        Ingress = cluster is { HasOperators: true, IsProduction: false } ? new("shop.staging.example.com") { Tls = new("shop-tls") } : null,
    };
}

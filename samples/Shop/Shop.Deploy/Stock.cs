using ManifestGen;

namespace Shop.Deploy;

/// <summary>How many of each product lie on the shelves. The storefront asks it; nobody else can.</summary>
internal static class Stock
{
    public static WebComponent On(Cluster cluster) => new("stock", Projects.Shop_Stock)
    {
        Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
        // Ready when it can say what is on the shelves.
        Health = Health.Http(ready: "/shelves", live: "/health"),
        Scaling = Autoscale.Between(2, cluster.IsProduction ? 6 : 3).OnCpu(70.Percent()),
    };
}

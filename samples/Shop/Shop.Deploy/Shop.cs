using ManifestGen;

namespace Shop.Deploy;

/// <summary>The shop as it runs on Kubernetes.</summary>
public sealed class Shop : IProductDefinition
{
    /// <inheritdoc />
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
            },
        ],
    };
}

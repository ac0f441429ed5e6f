namespace ManifestGen.CaseTests.Cases.ShopOfTwoComponents;

/// <summary>Two components: every file carries its component's name, all in one folder that kubectl apply -f takes.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),
            },
            new WorkerComponent("orders", Projects.Shop_Worker) { Replicas = 3 },
        ],
    };
}

namespace ManifestGen.CaseTests.Cases.Priorities;

/// <summary>A class of the product's own that two components share, one that waits for room rather than making it, and one that the cluster has.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var checkout = new PriorityClass("shop-checkout") { Value = 100000, Description = "What customers wait for" };
        return new("shop")
        {
            Namespace = new("shop"),
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web) { Priority = checkout },
                new WorkerComponent("orders", Projects.Shop_Worker) { Priority = checkout },
                new ScheduledComponent("report", Projects.Shop_Worker, "@daily") { Priority = new("shop-nightly") { Value = -10, Preempts = false } },
                new DaemonComponent("collector", Projects.Shop_Worker) { Priority = new("system-node-critical") },
            ],
        };
    }
}

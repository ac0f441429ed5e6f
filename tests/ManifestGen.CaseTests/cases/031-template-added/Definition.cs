namespace ManifestGen.CaseTests.Cases.TemplateAdded;

/// <summary>A template of the user's own for each component, one for the product as a whole, and one that renders to nothing.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Environment = [new EnvironmentVariable("Orders__Retries", "3")],
            },
        ],
    };
}

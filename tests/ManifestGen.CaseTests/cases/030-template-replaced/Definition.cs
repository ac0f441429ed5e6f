namespace ManifestGen.CaseTests.Cases.TemplateReplaced;

/// <summary>A template of the user's own in place of the built-in one of that name, using a built-in partial.</summary>
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

namespace ManifestGen.CaseTests.Cases.TemplateWithUnknownField;

/// <summary>What the API server would reject is reported at the template's line, for that is where it can be mended.</summary>
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

namespace ManifestGen.CaseTests.Cases.TemplateWithPartsOfScalars;

/// <summary>Values in the middle of text and inside quotes could break out; each is an error that says what to write instead.</summary>
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

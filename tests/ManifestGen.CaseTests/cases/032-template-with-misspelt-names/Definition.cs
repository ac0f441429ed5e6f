namespace ManifestGen.CaseTests.Cases.TemplateWithMisspeltNames;

/// <summary>Every name that a template misspells is reported at its place, and no file is written.</summary>
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

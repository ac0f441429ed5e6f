namespace ManifestGen.CaseTests.Cases.TemplateWithSyntaxErrors;

/// <summary>Every mistake in the syntax is reported at its place, in every template, at once.</summary>
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

namespace ManifestGen.CaseTests.Cases.TemplatesThatWriteOneFile;

/// <summary>Two templates whose files would have one name are an error, not a matter of which comes last.</summary>
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

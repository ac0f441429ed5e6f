namespace ManifestGen.CaseTests.Cases.JobBeforeAndAfterARelease;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new JobComponent("migrate", Projects.Shop_Worker)
            {
                Timing = JobTiming.BeforeRelease,
                Arguments = ["--migrate"],
                Environment = [new("ConnectionStrings__Shop", new SecretKey("shop-db", "connection"))],
                Configuration = new() { Variables = [new("Shop__Schema", "sales")] },
                TimeLimit = TimeSpan.FromMinutes(10),
            },
            new JobComponent("smoke", Projects.Shop_Worker) { Timing = JobTiming.AfterRelease, Arguments = ["--smoke"], Retries = 0 },
            new JobComponent("import", Projects.Shop_Worker) { Completions = 8, Parallelism = 4, KeepFor = TimeSpan.FromHours(1) },
        ],
    };
}

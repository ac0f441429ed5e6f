namespace ManifestGen.CaseTests.Cases.ScheduledReport;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new ScheduledComponent("report", Projects.Shop_Worker, "30 2 * * mon-fri")
            {
                TimeZone = "Asia/Seoul",
                Arguments = ["--report", "daily"],
                TimeLimit = TimeSpan.FromHours(1),
                Retries = 1,
            },
            new ScheduledComponent("sweep", Projects.Shop_Worker, "@hourly")
            {
                Overlap = Overlap.Replace,
                StartDeadline = TimeSpan.FromMinutes(5),
                KeepSucceeded = 1,
                KeepFailed = 5,
                Suspended = true,
                Completions = 4,
                Parallelism = 2,
            },
        ],
    };
}

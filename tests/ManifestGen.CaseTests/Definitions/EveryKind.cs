namespace ManifestGen.CaseTests.Definitions;

/// <summary>A product with a component of every kind, which climbs the ladder a case a rung.</summary>
public abstract class EveryKind : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web),
            new WorkerComponent("mailer", Projects.Shop_Worker),
            new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1-alpine" })
            {
                Ports = [new("redis", 6379)],
                Security = new() { RunAsUser = 999 },
                Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(2)), "/data")],
            },
            new ScheduledComponent("report", Projects.Shop_Worker, "0 3 * * *"),
            new JobComponent("migrate", Projects.Shop_Worker) { Timing = JobTiming.BeforeRelease },
            new DaemonComponent("agent", Projects.Shop_Worker),
            new ExternalService("payments", "api.payments.example.com"),
        ],
    };
}

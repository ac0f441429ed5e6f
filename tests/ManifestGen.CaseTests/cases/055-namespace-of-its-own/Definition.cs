namespace ManifestGen.CaseTests.Cases.NamespaceOfItsOwn;

/// <summary>
/// A namespace with Pod Security, a quota that the product just fits and limits; every resource names it. One component elects a leader, one reads
/// what it is named, one that runs before each release needs its rights by then, two share an account.
/// </summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var readers = new ServiceAccount("shop-readers");
        return new("shop")
        {
            Labels = [new("team", "shop")],
            Namespace = new("shop-production") { Labels = [new("istio-injection", "enabled")], Annotations = [new("example.com/owner", "shop@example.com")] },
            Quota = new() { Cpu = Cpu.Cores(6), Memory = Memory.Gibibytes(8), MemoryLimit = Memory.Gibibytes(16), Pods = 40, Storage = Storage.Gibibytes(20), LoadBalancers = 0 },
            Limits = new()
            {
                Default = new(Cpu.Millicores(100), Memory.Mebibytes(128)) { MemoryLimit = Memory.Mebibytes(256) },
                MostMemory = Memory.Gibibytes(2),
                MostStorage = Storage.Gibibytes(10),
            },
            Network = new(),
            Secrets = [new ExternalSecret("shop-db", new SecretStore("vault")) { Keys = [new("connection", "shop/database")] }],
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web),
                new WorkerComponent("orders", Projects.Shop_Worker)
                {
                    Replicas = 2,
                    Permissions =
                    [
                        new(ApiVerbs.Get | ApiVerbs.Create | ApiVerbs.Update, [ApiKind.Leases]),
                        new(ApiVerbs.Read, [ApiKind.Pods, ApiKind.EndpointSlices, new("orders", "shop.example.com")]),
                    ],
                },
                new WorkerComponent("features", Projects.Shop_Worker) { ServiceAccount = readers, Permissions = [new(ApiVerbs.Read, [ApiKind.ConfigMaps]) { Names = ["shop-features"] }] },
                new WorkerComponent("mailer", Projects.Shop_Worker) { ServiceAccount = readers },
                new JobComponent("migrate", Projects.Shop_Worker) { Timing = JobTiming.BeforeRelease, Permissions = [new(ApiVerbs.Patch, [ApiKind.Deployments])] },
                new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1-alpine" })
                {
                    Ports = [new("redis", 6379)],
                    Security = new() { RunAsUser = 999 },
                    Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(2)), "/data")],
                },
                new ExternalService("database", ["10.0.0.7"]) { Ports = [new("sql", 1433)] },
            ],
        };
    }
}

namespace ManifestGen.CaseTests.Cases.StatefulCache;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1-alpine" })
            {
                Arguments = ["--appendonly", "yes", "--maxmemory", "192mb", "--maxmemory-policy", "allkeys-lru"],
                Ports = [new("redis", 6379)],
                Security = new() { RunAsUser = 999, RunAsGroup = 1000 },
                Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(2)), "/data")],
            },
        ],
    };
}

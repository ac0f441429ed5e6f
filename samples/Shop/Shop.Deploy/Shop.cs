using ManifestGen;

namespace Shop.Deploy;

/// <summary>The shop as it runs on Kubernetes.</summary>
public sealed class Shop : IProductDefinition
{
    // An image that others built: it says its user, its port and where it writes.
    private static readonly StatefulComponent Cache = new("cache", new Image("redis") { Tag = "8.2.1-alpine" })
    {
        Arguments = ["--appendonly", "yes", "--maxmemory", "192mb", "--maxmemory-policy", "allkeys-lru"],
        Ports = [new("redis", 6379)],
        Resources = new(Cpu.Millicores(100), Memory.Mebibytes(256)),
        Security = new() { RunAsUser = 999, RunAsGroup = 1000 },
        Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(2)), "/data")],
    };

    /// <inheritdoc />
    public Product Define(BuildContext build) => new("shop")
    {
        // dotnet build -p:ManifestGenEnvironments=minikube
        Profile = build.IsEnvironment("minikube") ? new Minikube() : null,
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
                Uses = [Cache],
            },
            Cache,
            // The program of the worker has two further uses, with the same image.
            new ScheduledComponent("report", Projects.Shop_Worker, "30 2 * * *")
            {
                Image = new("shop/orders"),
                Arguments = ["report"],
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
                TimeLimit = TimeSpan.FromMinutes(30),
            },
            new JobComponent("migrate", Projects.Shop_Worker)
            {
                Image = new("shop/orders"),
                Timing = JobTiming.BeforeRelease,
                Arguments = ["migrate"],
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
                TimeLimit = TimeSpan.FromMinutes(10),
            },
        ],
    };
}

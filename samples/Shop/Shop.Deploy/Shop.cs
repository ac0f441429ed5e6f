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
        // A plain build suits any cluster; dotnet build -p:ManifestGenEnvironments=minikube suits that one.
        Profile = build.Environment.Length == 0 ? null : build.Choose<Profile>(
            // Room for all of it at its largest, and for what a rollout adds; a build that would not fit there fails.
            new Production { Quota = new() { Cpu = Cpu.Cores(4), Memory = Memory.Gibibytes(5), Pods = 40 } },
            new Staging(),
            new Minikube()),
        // There, components reach what they use, and nothing else.
        Network = build.Environment.Length == 0 ? null : new(),
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
                Ingress = build.IsEnvironment("production") ? new("shop.example.com") { Tls = new("shop-tls") }
                    : build.IsEnvironment("staging") ? new("shop.staging.example.com")
                    : null,
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
                // It counts there what was packed; where that is, it is told by services__cache__redis__0.
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

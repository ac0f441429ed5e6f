namespace ManifestGen.CaseTests.Cases.EverythingSaid;

/// <summary>A component that leaves no default: image by digest, an existing account, its own security, spread, rollout and times.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Labels = [new Label("example.com/team", "store")],
        Annotations = [new Annotation("example.com/runbook", "https://wiki.example.com/shop?page=1#top")],
        Components =
        [
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Image = new Image("shop/orders-service")
                {
                    Registry = "ghcr.io",
                    Digest = "sha256:2b1e1d2c3f4a5b6c7d8e9f00112233445566778899aabbccddeeff0011223344",
                    PullPolicy = ImagePullPolicy.Always,
                    PullSecrets = ["ghcr"],
                },
                Command = ["dotnet", "Shop.Worker.dll"],
                Arguments = ["--queue=orders", "--verbose"],
                Replicas = 4,
                ServiceAccount = new ServiceAccount("orders-reader") { Create = false, MountToken = true },
                Security = new ContainerSecurity { RunAsUser = 5000, RunAsGroup = 5001, FileSystemGroup = 5002, Seccomp = SeccompProfile.Localhost("profiles/orders.json") },
                Spread = [Spread.OverZones() with { Required = true, MaxSkew = 2 }, Spread.OverHosts()],
                Rollout = new Rollout { MaxSurge = 1, MaxUnavailable = 25.Percent(), MinReady = TimeSpan.FromSeconds(10), Deadline = TimeSpan.FromMinutes(5), History = 3 },
                Shutdown = new Shutdown { DrainPause = TimeSpan.Zero, HostTimeout = TimeSpan.FromSeconds(90), Margin = TimeSpan.FromSeconds(10) },
                DisruptionBudget = new DisruptionBudget { MaxUnavailable = 2 },
            },
        ],
    };
}

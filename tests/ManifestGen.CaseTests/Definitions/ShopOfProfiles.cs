namespace ManifestGen.CaseTests.Definitions;

/// <summary>A product that says of each environment what it is like, a case an environment.</summary>
public abstract class ShopOfProfiles : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Profile = build.Choose<Profile>(new Production(), new Staging(), new Minikube()),
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
            },
            new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1-alpine" })
            {
                Ports = [new("redis", 6379)],
                Security = new() { RunAsUser = 999 },
                Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(20)) { StorageClass = "fast" }, "/data")],
            },
        ],
    };
}

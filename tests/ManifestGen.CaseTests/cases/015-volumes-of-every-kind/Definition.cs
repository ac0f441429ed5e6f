namespace ManifestGen.CaseTests.Cases.VolumesOfEveryKind;

/// <summary>Empty volumes on disk and in memory, ConfigMaps, Secrets, an existing claim; mounted as a whole or in part.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var cache = new EmptyVolume("cache") { InMemory = true, SizeLimit = Storage.Mebibytes(32) };
        var uploads = new ClaimVolume("uploads", "shop-uploads");
        return new("shop")
        {
            Components =
            [
                new WorkerComponent("orders", Projects.Shop_Worker)
                {
                    Mounts =
                    [
                        new Mount(new EmptyVolume("scratch"), "/scratch"),
                        new Mount(cache, "/cache"),
                        new Mount(new ConfigMapVolume("rules", "shop-rules") { Optional = true }, "/etc/rules") { ReadOnly = true },
                        new Mount(new SecretVolume("certificate", "shop-certificate"), "/etc/certificate") { ReadOnly = true },
                        new Mount(uploads, "/uploads"),
                        new Mount(uploads, "/invoices") { SubPath = "invoices" },
                    ],
                },
            ],
        };
    }
}

namespace ManifestGen.CaseTests.Cases.SecretsFromOutside;

/// <summary>Secrets that an operator makes, by single keys and all of an entry, used by two components; others that come as files.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var database = new ExternalSecret("shop-db", new SecretStore("vault") { IsClusterWide = true })
        {
            Keys = [new("connection", "shop/database", "connectionString"), new("password", "shop/database-password")],
            Refresh = TimeSpan.FromMinutes(15),
        };
        var mail = new ExternalSecret("shop-mail", new SecretStore("mail")) { AllOf = "shop/mail" };
        var vault = new SecretProvider("shop-vault", "azure")
        {
            Parameters = [new("keyvaultName", "shop"), new("objects", "array:\n  - |\n    objectName: signing\n    objectType: secret\n")],
        };
        var catalog = new WebComponent("catalog", Projects.Shop_Web)
        {
            ConnectionString = ConnectionString.Of($"Host={AddressPart.Host};Username=shop;Password={database.Key("password")}"),
        };
        return new("shop")
        {
            Secrets = [database, vault, mail],
            Labels = [new("team", "shop")],
            Components =
            [
                catalog,
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Uses = [catalog],
                    Environment = [new("ConnectionStrings__Shop", database.Key("connection"))],
                    Mounts = [new(new SecretProviderVolume("secrets", vault), "/secrets") { ReadOnly = true }],
                },
                new WorkerComponent("mailer", Projects.Shop_Worker) { EnvironmentFrom = [EnvironmentSource.Secret("shop-mail", prefix: "Mail__")] },
            ],
        };
    }
}

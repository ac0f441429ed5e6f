namespace ManifestGen.CaseTests.Cases.EnvironmentFromEverywhere;

/// <summary>Variables from texts, Secrets, ConfigMaps and the Pod, with and without being optional; a Secret as a whole without any single variable.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Environment =
                [
                    new EnvironmentVariable("Orders__Retries", "3"),
                    new EnvironmentVariable("Orders__Database", new SecretKey("orders-database", "connection-string")),
                    new EnvironmentVariable("Orders__Key", new SecretKey("orders-keys", "key") { Optional = true }),
                    new EnvironmentVariable("Orders__Region", new ConfigMapKey("cluster", "region") { Optional = true }),
                    new EnvironmentVariable("POD_NAME", PodField.Name),
                ],
                EnvironmentFrom = [EnvironmentSource.Secret("orders-secrets", prefix: "SECRET_"), EnvironmentSource.ConfigMap("cluster") with { Optional = true }],
            },
            new WorkerComponent("billing", Projects.Shop_Worker) { EnvironmentFrom = [EnvironmentSource.Secret("billing-secrets")] },
        ],
    };
}

namespace ManifestGen.CaseTests.Cases.Telemetry;

/// <summary>Telemetry to a collector of the product, to another place, and none; network policies let it through.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var collector = new WebComponent("collector", new Image("otel/opentelemetry-collector") { Tag = "0.150.0" })
        {
            Ports = [new("otlp", 4317) { ServicePort = 4317 }],
            Security = new() { RunAsUser = 10001 },
            Replicas = 2,
        };
        return new("shop")
        {
            Telemetry = ManifestGen.Telemetry.To(collector),
            Network = new(),
            Components =
            [
                collector,
                new WebComponent("storefront", Projects.Shop_Web),
                new WebComponent("catalog", Projects.Shop_Web) { Telemetry = ManifestGen.Telemetry.ToAddress("http://otel.observability.svc:4318") },
                new WorkerComponent("mailer", Projects.Shop_Worker) { Telemetry = ManifestGen.Telemetry.None },
            ],
        };
    }
}

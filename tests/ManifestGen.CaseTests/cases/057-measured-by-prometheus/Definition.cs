namespace ManifestGen.CaseTests.Cases.MeasuredByPrometheus;

/// <summary>
/// Measurements of a component with a Service, of one that has a port for them alone, of a worker and of one with disks. Prometheus is let in by
/// network policies, and chooses its monitors by a label.
/// </summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var measured = new MetricsEndpoint { Labels = [new("release", "prometheus")] };
        var metrics = new Port("metrics", 9464);
        return new("shop")
        {
            Labels = [new("team", "shop")],
            Network = new() { Monitoring = [NetworkPeer.InNamespace("monitoring")] },
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web) { Metrics = measured },
                new WebComponent("catalog", Projects.Shop_Web)
                {
                    Ports = [new("https", 8443), metrics],
                    Metrics = measured with { Port = metrics, Every = TimeSpan.FromSeconds(15), Timeout = TimeSpan.FromSeconds(5) },
                },
                new WorkerComponent("orders", Projects.Shop_Worker) { Ports = [metrics], Metrics = new("/internal/metrics") },
                new StatefulComponent("search", new Image("shop/search") { Tag = "3.1" })
                {
                    Ports = [new("https", 9200)],
                    Security = new() { RunAsUser = 1000 },
                    Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(10)), "/data")],
                    Metrics = measured,
                },
            ],
        };
    }
}

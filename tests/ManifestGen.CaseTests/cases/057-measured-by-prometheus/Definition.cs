namespace ManifestGen.CaseTests.Cases.MeasuredByPrometheus;

/// <summary>
/// Measurements of a component with a Service, of one that has a port for them alone, of a worker, of one with disks and of one whose sidecar speaks for
/// it. Prometheus is let in by network policies, and chooses its monitors by a label.
/// </summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var measured = new MetricsEndpoint { Labels = [new("release", "prometheus")] };
        var metrics = new Port("metrics", 9464);
        var exported = new Port("exported", 9121);
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
                    Metrics = measured with { Tls = new() { ServerName = "search", Authority = new SecretKey("search-tls", "ca.crt") } },
                },
                new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1" })
                {
                    Ports = [new("redis", 6379)],
                    Security = new() { RunAsUser = 999 },
                    Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(1)), "/data")],
                    Containers = [new Sidecar("exporter", new Image("shop/redis-exporter") { Tag = "1.76" }) { Ports = [exported], Security = new() { RunAsUser = 59000 } }],
                    Metrics = measured with { Port = exported },
                },
            ],
        };
    }
}

namespace ManifestGen.CaseTests.Cases.ScaledByEvents;

/// <summary>
/// A worker that is away while its queue is empty, but for the hours of the day in which orders come; one that signs in by the identity of the
/// cluster and runs twice or not at all; a stateful component that scales by a query and by CPU.
/// </summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var broker = new TriggerAuthentication("orders-broker") { Secrets = [new("host", new SecretKey("orders-queue", "amqp"))] };
        return new("shop")
        {
            Labels = [new("team", "shop")],
            Components =
            [
                new WorkerComponent("orders", Projects.Shop_Worker)
                {
                    EventScaling = EventScaling.Between(0, 20)
                        .OnRabbitMq("orders", messagesForEachPod: 20, broker)
                        .OnCron("Europe/Berlin", start: "0 8 * * 1-5", end: "0 18 * * 1-5", pods: 2) with
                    {
                        PollEvery = TimeSpan.FromSeconds(15),
                        Cooldown = TimeSpan.FromMinutes(10),
                        Fallback = new(pods: 4) { AfterFailures = 5 },
                    },
                },
                new WorkerComponent("invoices", Projects.Shop_Worker)
                {
                    EventScaling = EventScaling.Between(2, 3)
                        .On(new("rabbitmq") { Settings = [new("queueName", "invoices"), new("mode", "MessageRate"), new("value", "0.5")], Authentication = broker })
                        .On(new("azure-servicebus")
                        {
                            Settings = [new("namespace", "shop"), new("queueName", "invoices"), new("messageCount", "5")],
                            Authentication = new("company") { IsClusterWide = true },
                        }) with
                    {
                        StopWhenIdle = true,
                    },
                    DisruptionBudget = new() { MaxUnavailable = 50.Percent() },
                },
                new StatefulComponent("search", new Image("shop/search") { Tag = "3.1" })
                {
                    Ports = [new("http", 9200)],
                    Security = new() { RunAsUser = 1000, RunAsGroup = 1000 },
                    Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(10)), "/data")],
                    EventScaling = EventScaling.Between(2, 6)
                        .OnPrometheus("http://prometheus.monitoring:9090", "sum(rate(search_requests_total[2m]))", forEachPod: 50.5m)
                        .OnCpu(70.Percent()) with
                    {
                        ScaleDown = new() { Window = TimeSpan.FromMinutes(15), Policies = [new(1, TimeSpan.FromMinutes(5))] },
                    },
                },
            ],
        };
    }
}

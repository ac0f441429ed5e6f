namespace ManifestGen.CaseTests.Cases.StatefulQueueOfThree;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new StatefulComponent("queue", new Image("docker.io/library/rabbitmq") { Tag = "4.1.4-management" })
            {
                Replicas = 3,
                PodOrder = PodOrder.Parallel,
                Ports = [new("amqp", 5672), new("management", 15672) { ServicePort = 80 }, new("epmd", 4369), new("clustering", 25672)],
                Environment = [new("RABBITMQ_ERLANG_COOKIE", new SecretKey("queue", "cookie"))],
                Health = new()
                {
                    Ready = new ExecProbe(["rabbitmq-diagnostics", "-q", "check_running"]) { Timeout = TimeSpan.FromSeconds(5) },
                    Live = new ExecProbe(["rabbitmq-diagnostics", "-q", "ping"]) { Period = TimeSpan.FromSeconds(30), Timeout = TimeSpan.FromSeconds(10) },
                },
                Resources = new(Cpu.Millicores(500), Memory.Gibibytes(1)),
                Security = new() { RunAsUser = 999, ReadOnlyRootFileSystem = false },
                Shutdown = new() { HostTimeout = TimeSpan.FromMinutes(2) },
                Rollout = new() { Partition = 1, MinReady = TimeSpan.FromSeconds(10), History = 3 },
                Retention = new() { DeleteWithComponent = true, DeleteWhenScaledIn = false },
                Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(8)) { StorageClass = "fast", Access = VolumeAccess.OnePod }, "/var/lib/rabbitmq")],
                Spread = [Spread.OverZones()],
            },
        ],
    };
}

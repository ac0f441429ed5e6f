namespace ManifestGen.CaseTests.Cases.DaemonOnEveryNode;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new DaemonComponent("collector", new Image("fluent/fluent-bit") { Tag = "4.0.7" })
            {
                Security = new() { RunAsUser = 10001 },
                Tolerations = [Toleration.Everything],
                NodeLabels = [new("kubernetes.io/os", "linux")],
                Ports = [new("http", 2020)],
                Health = Health.Http(ready: "/api/v1/health", live: "/api/v1/uptime"),
            },
            new DaemonComponent("agent", Projects.Shop_Worker)
            {
                Rollout = new() { MaxSurge = 10.Percent(), MinReady = TimeSpan.FromSeconds(5) },
                Tolerations =
                [
                    new("dedicated", "shop") { Effect = TaintEffect.NoSchedule },
                    new("node.kubernetes.io/unreachable") { Effect = TaintEffect.NoExecute, Stay = TimeSpan.FromMinutes(5) },
                ],
            },
        ],
    };
}

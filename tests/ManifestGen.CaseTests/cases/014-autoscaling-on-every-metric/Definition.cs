namespace ManifestGen.CaseTests.Cases.AutoscalingOnEveryMetric;

/// <summary>An autoscaler on every kind of metric, memory by a quantity among them, with a pace of its own. The Deployment names no replicas.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Health = Health.Http("/health/ready", "/health/live"),
                Resources = new ContainerResources(Cpu.Millicores(500), Memory.Mebibytes(512)) { CpuLimit = Cpu.Cores(2), MemoryLimit = Memory.Gibibytes(1) },
                Scaling = Autoscale.Between(3, 30)
                    .OnCpu(60.Percent())
                    .OnMemory(Memory.Mebibytes(400))
                    .OnPods("requests_per_second", 12.5m)
                    .OnExternal("queue_length", 30, [new Label("queue", "orders")])
                    .On(new ObjectMetric("hits_per_second", "networking.k8s.io/v1", "Ingress", "shop") { Value = 2000 })
                    with
                    {
                        ScaleUp = new ScalingPace { Window = TimeSpan.FromSeconds(30), Select = ScalingSelection.Min, Policies = [new ScalingPolicy(200.Percent(), TimeSpan.FromSeconds(60))] },
                        ScaleDown = new ScalingPace { Select = ScalingSelection.Disabled },
                    },
                DisruptionBudget = new DisruptionBudget { MinAvailable = 50.Percent(), EvictUnhealthy = false },
            },
        ],
    };
}

using ManifestGen;

namespace Shop.Deploy;

/// <summary>The shop as it runs on Kubernetes: what it is made of, and what all of that has in common.</summary>
public sealed class Shop : IProductDefinition
{
    /// <inheritdoc />
    public Product Define(BuildContext build)
    {
        var cluster = new Cluster(build);
        var cache = Cache.On(cluster);
        var payments = Payments.On(cluster);
        var stock = Stock.On(cluster);
        return new("shop")
        {
            Namespace = new("shop"),
            // A plain build suits any cluster; dotnet build -p:ManifestGenEnvironments=minikube suits that one.
            Profile = build.Environment.Length == 0 ? null : build.Choose<Profile>(
                // Room for all of it at its largest, and for what a rollout adds; a build that would not fit there fails.
                new Production { Quota = new() { Cpu = Cpu.Cores(7), Memory = Memory.Gibibytes(8), Pods = 60 } },
                new Staging(),
                new Minikube()),
            // There, components reach what they use, and nothing else; Prometheus and the way in from outside are let in by name.
            Network = build.Environment.Length == 0 ? null : new() { Monitoring = [NetworkPeer.InNamespace("monitoring")] },
            Telemetry = cluster.HasOperators ? Telemetry.ToAddress("http://otel-collector.observability:4317") : null,
            Secrets = cluster.HasOperators ? [Payments.Account] : [],
            Components =
            [
                Storefront.On(cluster, stock),
                stock,
                Packing.Orders(cluster, cache, payments),
                Packing.Labels(cache),
                Packing.Report,
                Packing.Migration,
                cache,
                payments,
            ],
        };
    }
}

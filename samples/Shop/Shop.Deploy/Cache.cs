using ManifestGen;

namespace Shop.Deploy;

/// <summary>Redis: images that others built, which say their user, their ports and where they write.</summary>
internal static class Cache
{
    private static readonly Port Metrics = new("metrics", 9121);

    public static StatefulComponent On(Cluster cluster) => new("cache", new Image("redis") { Tag = "8.2.1-alpine" })
    {
        // The file beside this one becomes a ConfigMap, mounted at /config; a change of it rolls the Pod.
        Configuration = new() { Files = [ConfigurationEntry.FromFile("redis.conf")] },
        Arguments = ["/config/redis.conf"],
        Ports = [new("redis", 6379)],
        Resources = new(Cpu.Millicores(100), Memory.Mebibytes(256)),
        Security = new() { RunAsUser = 999, RunAsGroup = 1000 },
        Mounts = [new(new ReplicaVolume("data", Storage.Gibibytes(2)), "/data")],
        // Redis does not speak Prometheus' language; the exporter beside it does.
        Containers =
        [
            new Sidecar("exporter", new Image("oliver006/redis_exporter") { Tag = "v1.76.0-alpine" })
            {
                Environment = [new("REDIS_ADDR", "redis://127.0.0.1:6379")],
                Ports = [Metrics],
                Security = new() { RunAsUser = 59000 },
            },
        ],
        Metrics = cluster.HasOperators ? new() { Port = Metrics, Labels = [new("release", "prometheus")] } : null,
    };
}

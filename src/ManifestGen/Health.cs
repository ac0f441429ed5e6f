using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How Kubernetes learns that a container has started, is ready for requests and is alive.</summary>
public sealed record Health : ModelElement
{
    /// <summary>Makes health from probes; those that are left out are not asked, save that <see cref="Startup"/> follows from <see cref="Live"/>.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Health([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>No probe at all: a container counts as ready as soon as it runs, and is restarted only when it ends.</summary>
    public static Health None { get; } = new("", 0);

    /// <summary>
    /// Asked until it succeeds once; the others wait for it. By default the same question as <see cref="Live"/>, every 2 s, 30 times.
    /// Kubernetes: <c>startupProbe</c>.
    /// </summary>
    public Probe? Startup { get; init; }

    /// <summary>Whether the Pod gets requests: by default every 5 s, within 2 s, not ready after 2 failures. Kubernetes: <c>readinessProbe</c>.</summary>
    public Probe? Ready { get; init; }

    /// <summary>
    /// Whether the container should go on: by default every 10 s, within 2 s, restarted after 3 failures. It must not ask what other
    /// components answer, or all restart together. Kubernetes: <c>livenessProbe</c>.
    /// </summary>
    public Probe? Live { get; init; }

    /// <summary>Health asked over HTTP: a status from 200 to 399 is good.</summary>
    /// <param name="ready">The path that answers whether it is ready, such as <c>/health/ready</c>.</param>
    /// <param name="live">The path that answers whether it is alive, such as <c>/health/live</c>; another than <paramref name="ready"/>.</param>
    /// <param name="startup">The path that answers whether it has started; that of <paramref name="live"/> by default.</param>
    /// <param name="port">The port; the first of TCP by default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Health Http(
        string ready, string live, string? startup = null, Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line)
        {
            Startup = startup is null ? null : new HttpProbe(startup, file, line) { Port = port },
            Ready = new HttpProbe(ready, file, line) { Port = port },
            Live = new HttpProbe(live, file, line) { Port = port },
        };

    /// <summary>Ready when a port accepts a connection. There is no question of being alive: a connection says too little to restart for.</summary>
    /// <param name="port">The port; the first of TCP by default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Health Tcp(Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line) { Ready = new TcpProbe(file, line) { Port = port } };

    /// <summary>Health asked by the gRPC health checking protocol.</summary>
    /// <param name="ready">The service name to ask whether it is ready.</param>
    /// <param name="live">The service name to ask whether it is alive; another than <paramref name="ready"/>.</param>
    /// <param name="port">The port; the first of TCP by default.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Health Grpc(
        string ready, string live, Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(file, line)
        {
            Ready = new GrpcProbe(ready, file, line) { Port = port },
            Live = new GrpcProbe(live, file, line) { Port = port },
        };
}

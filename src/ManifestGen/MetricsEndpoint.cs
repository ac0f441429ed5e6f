using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Where Prometheus reads the measurements of a component. Several components may have the same object, when it names no port. Kubernetes, Prometheus
/// operator: <c>ServiceMonitor</c> for web components, <c>PodMonitor</c> for others.
/// </summary>
public sealed record MetricsEndpoint : ModelElement
{
    /// <summary>Says where they are read.</summary>
    /// <param name="path">The path, begun with <c>/</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public MetricsEndpoint(string path = "/metrics", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Path = path;

    /// <summary>The path. Prometheus operator: <c>path</c>.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The port, one of the component's or of its sidecars'; the component's first TCP port by default. Prometheus operator: <c>port</c>.</summary>
    public Port? Port { get; init; }

    /// <summary>How often they are read, in whole seconds; as Prometheus does for all by default. Prometheus operator: <c>interval</c>.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>How long an answer may take, in whole seconds and no longer than <see cref="Every"/>; as Prometheus does for all by default. Prometheus operator: <c>scrapeTimeout</c>.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How the certificate is verified when the port answers by TLS; see <see cref="MetricsTls"/>. Prometheus operator: <c>tlsConfig</c>.</summary>
    public MetricsTls? Tls { get; init; }

    /// <summary>Labels of the monitor alone, by which a Prometheus chooses its monitors; none by default. Kubernetes: <c>metadata.labels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

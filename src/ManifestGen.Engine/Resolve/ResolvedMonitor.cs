namespace ManifestGen.Engine.Resolve;

/// <summary>A ServiceMonitor or PodMonitor of the Prometheus operator; it selects by the labels of the component's selector.</summary>
public sealed record ResolvedMonitor
{
    /// <summary><c>kind</c>: <c>ServiceMonitor</c> or <c>PodMonitor</c>.</summary>
    public required Resolved<string> Kind { get; init; }

    /// <summary><c>metadata.labels</c>, those of the component included.</summary>
    public required IReadOnlyList<ResolvedEntry> Labels { get; init; }

    /// <summary><c>port</c>.</summary>
    public required Resolved<string> PortName { get; init; }

    /// <summary><c>path</c>.</summary>
    public required Resolved<string> Path { get; init; }

    /// <summary><c>scheme</c>; null for HTTP.</summary>
    public Resolved<string>? Scheme { get; init; }

    /// <summary><c>tlsConfig</c>; null when nothing is said of it.</summary>
    public ResolvedMonitorTls? Tls { get; init; }

    /// <summary><c>interval</c>; null for that of Prometheus.</summary>
    public Resolved<string>? Interval { get; init; }

    /// <summary><c>scrapeTimeout</c>; null for that of Prometheus.</summary>
    public Resolved<string>? Timeout { get; init; }
}

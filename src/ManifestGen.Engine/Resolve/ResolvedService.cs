namespace ManifestGen.Engine.Resolve;

/// <summary>A Service. Its selector is that of the component. Kubernetes: <c>ServiceSpec</c>.</summary>
public sealed record ResolvedService
{
    /// <summary><c>type</c>.</summary>
    public required Resolved<string> Type { get; init; }

    /// <summary><c>metadata.annotations</c>, those of the component included.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary><c>sessionAffinityConfig.clientIP.timeoutSeconds</c>; null when clients are not tied to a Pod.</summary>
    public Resolved<int>? SessionAffinitySeconds { get; init; }

    /// <summary><c>ports</c>.</summary>
    public required IReadOnlyList<ResolvedServicePort> Ports { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>An Ingress. Kubernetes: <c>IngressSpec</c>.</summary>
public sealed record ResolvedIngress
{
    /// <summary><c>ingressClassName</c>; null for the cluster's default.</summary>
    public Resolved<string>? ClassName { get; init; }

    /// <summary><c>metadata.annotations</c>, those of the component included.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary><c>rules[].host</c>; none for any host.</summary>
    public required IReadOnlyList<Resolved<string>> Hosts { get; init; }

    /// <summary><c>rules[].http.paths</c>, the same at every host.</summary>
    public required IReadOnlyList<ResolvedRoutePath> Paths { get; init; }

    /// <summary><c>tls[].secretName</c>; null for none.</summary>
    public Resolved<string>? TlsSecret { get; init; }

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

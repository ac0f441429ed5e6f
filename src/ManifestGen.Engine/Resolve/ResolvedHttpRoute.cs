namespace ManifestGen.Engine.Resolve;

/// <summary>An HTTPRoute. Kubernetes, Gateway API: <c>HTTPRouteSpec</c>.</summary>
public sealed record ResolvedHttpRoute
{
    /// <summary><c>parentRefs</c>.</summary>
    public required IReadOnlyList<ResolvedGateway> Gateways { get; init; }

    /// <summary><c>metadata.annotations</c>, those of the component included.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary><c>hostnames</c>; none for those of the listeners.</summary>
    public required IReadOnlyList<Resolved<string>> Hosts { get; init; }

    /// <summary><c>rules</c>.</summary>
    public required IReadOnlyList<ResolvedRoutePath> Paths { get; init; }

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>A Service for what runs elsewhere. Kubernetes: <c>ServiceSpec</c>, <c>EndpointSlice</c>.</summary>
public sealed record ResolvedExternalService
{
    /// <summary>The name of the Service.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary><c>metadata.labels</c>.</summary>
    public required IReadOnlyList<ResolvedEntry> Labels { get; init; }

    /// <summary><c>metadata.annotations</c>.</summary>
    public required IReadOnlyList<ResolvedEntry> Annotations { get; init; }

    /// <summary><c>externalName</c>; null for one that is known by its addresses.</summary>
    public Resolved<string>? HostName { get; init; }

    /// <summary>The ports.</summary>
    public required IReadOnlyList<ResolvedExternalPort> Ports { get; init; }

    /// <summary>The EndpointSlices, one for each family of addresses; none for a host's name.</summary>
    public required IReadOnlyList<ResolvedEndpointSlice> Slices { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>A Secret that an operator makes of what a store holds. Kubernetes, External Secrets: <c>ExternalSecret</c>.</summary>
public sealed record ResolvedExternalSecret
{
    /// <summary><c>metadata.name</c> and <c>target.name</c>.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary><c>refreshInterval</c>, such as <c>1h</c>.</summary>
    public required Resolved<string> Refresh { get; init; }

    /// <summary><c>secretStoreRef.name</c>.</summary>
    public required Resolved<string> Store { get; init; }

    /// <summary><c>secretStoreRef.kind</c>: <c>SecretStore</c> or <c>ClusterSecretStore</c>.</summary>
    public required Resolved<string> StoreKind { get; init; }

    /// <summary><c>data</c>.</summary>
    public required IReadOnlyList<ResolvedExternalSecretKey> Keys { get; init; }

    /// <summary><c>dataFrom[].extract.key</c>; null for none.</summary>
    public Resolved<string>? AllOf { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>Pods or addresses. Kubernetes: <c>NetworkPolicyPeer</c>.</summary>
public sealed record ResolvedNetworkPeer
{
    /// <summary><c>podSelector.matchLabels</c>; empty for all Pods of the namespace.</summary>
    public IReadOnlyList<ResolvedEntry> PodLabels { get; init; } = [];

    /// <summary>The namespace, by <c>namespaceSelector</c> on its name; empty for that of the product.</summary>
    public string Namespace { get; init; } = "";

    /// <summary><c>ipBlock.cidr</c>; empty when Pods are meant.</summary>
    public string Range { get; init; } = "";

    /// <summary><c>ipBlock.except</c>.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

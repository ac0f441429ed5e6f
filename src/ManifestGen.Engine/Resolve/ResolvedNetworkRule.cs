namespace ManifestGen.Engine.Resolve;

/// <summary>Some peers at some ports. Kubernetes: <c>NetworkPolicyIngressRule</c>, <c>NetworkPolicyEgressRule</c>.</summary>
/// <param name="Why">What it is for, in a few words, such as <c>storefront</c> or <c>DNS</c>.</param>
/// <param name="Peers"><c>from</c> or <c>to</c>; empty for anywhere.</param>
/// <param name="Ports"><c>ports</c>; empty for all.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedNetworkRule(string Why, IReadOnlyList<ResolvedNetworkPeer> Peers, IReadOnlyList<ResolvedNetworkPort> Ports, Origin Origin);

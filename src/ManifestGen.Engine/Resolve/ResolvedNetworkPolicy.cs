namespace ManifestGen.Engine.Resolve;

/// <summary>Who reaches a component's Pods and whom they reach; nobody else does. Kubernetes: <c>NetworkPolicySpec</c>, for both directions.</summary>
/// <param name="Ingress"><c>ingress</c>.</param>
/// <param name="Egress"><c>egress</c>.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedNetworkPolicy(IReadOnlyList<ResolvedNetworkRule> Ingress, IReadOnlyList<ResolvedNetworkRule> Egress, Origin Origin);

namespace ManifestGen.Engine.Resolve;

/// <summary>A port of the receiving side. Kubernetes: <c>NetworkPolicyPort</c>.</summary>
/// <param name="Name">Its name; empty when <paramref name="Number"/> says it.</param>
/// <param name="Number">Its number; 0 when <paramref name="Name"/> says it.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
public sealed record ResolvedNetworkPort(string Name, int Number, string Protocol);

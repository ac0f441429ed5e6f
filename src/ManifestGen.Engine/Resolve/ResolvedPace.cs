namespace ManifestGen.Engine.Resolve;

/// <summary>How fast an autoscaler goes in one direction. Kubernetes: <c>HPAScalingRules</c>.</summary>
/// <param name="WindowSeconds"><c>stabilizationWindowSeconds</c>.</param>
/// <param name="Select"><c>selectPolicy</c>.</param>
/// <param name="Policies"><c>policies</c>.</param>
public sealed record ResolvedPace(Resolved<int> WindowSeconds, Resolved<string> Select, IReadOnlyList<ResolvedPolicy> Policies);

namespace ManifestGen.Engine.Resolve;

/// <summary>A taint that the Pods tolerate. Kubernetes: <c>Toleration</c>.</summary>
/// <param name="Key"><c>key</c>; empty for every taint.</param>
/// <param name="Operator"><c>operator</c>: <c>Exists</c> or <c>Equal</c>.</param>
/// <param name="Value"><c>value</c>; empty with <c>Exists</c>.</param>
/// <param name="Effect"><c>effect</c>; empty for any.</param>
/// <param name="Seconds"><c>tolerationSeconds</c>; null for good.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedToleration(string Key, string Operator, string Value, string Effect, int? Seconds, Origin Origin);

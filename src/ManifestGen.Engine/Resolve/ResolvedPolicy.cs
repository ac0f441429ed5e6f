namespace ManifestGen.Engine.Resolve;

/// <summary>A scaling policy. Kubernetes: <c>HPAScalingPolicy</c>.</summary>
/// <param name="Type"><c>type</c>: <c>Pods</c> or <c>Percent</c>.</param>
/// <param name="Value"><c>value</c>.</param>
/// <param name="PeriodSeconds"><c>periodSeconds</c>.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedPolicy(string Type, int Value, int PeriodSeconds, Origin Origin);

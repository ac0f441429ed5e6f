namespace ManifestGen.Engine.Autoscaling;

/// <summary>How many replicas may change within a period. Kubernetes: <c>behavior.scaleUp.policies[]</c>.</summary>
/// <param name="IsPercent">Whether <paramref name="Value"/> is a percentage of the replicas at the period's beginning; a number of Pods otherwise.</param>
/// <param name="Value">The most that may change; more than 0.</param>
/// <param name="Period">How far back changes count against it; 1 s to 30 min.</param>
public sealed record PaceLimit(bool IsPercent, int Value, TimeSpan Period);

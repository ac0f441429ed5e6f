namespace ManifestGen.Engine.Resolve;

/// <summary>How Pods are spread. The selector is that of the component. Kubernetes: <c>TopologySpreadConstraint</c>.</summary>
/// <param name="TopologyKey"><c>topologyKey</c>.</param>
/// <param name="MaxSkew"><c>maxSkew</c>.</param>
/// <param name="WhenUnsatisfiable"><c>whenUnsatisfiable</c>: <c>ScheduleAnyway</c> or <c>DoNotSchedule</c>.</param>
/// <param name="MatchLabelKeys"><c>matchLabelKeys</c>: <c>pod-template-hash</c>, so that a rollout compares Pods of one revision only.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedSpread(
    string TopologyKey, int MaxSkew, string WhenUnsatisfiable, IReadOnlyList<string> MatchLabelKeys, Origin Origin);

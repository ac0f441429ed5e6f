namespace ManifestGen.Engine.Simulation;

/// <summary>How things stood at a moment, once for each look of the autoscaler.</summary>
/// <param name="At">The time since the beginning.</param>
/// <param name="RequestsPerSecond">The load.</param>
/// <param name="Replicas">The Pods asked for.</param>
/// <param name="Ready">The Pods that answer.</param>
/// <param name="Utilization">The CPU used by ready Pods, as a share of their request.</param>
/// <param name="Unserved">The requests that found no capacity since the point before.</param>
/// <param name="Waiting">The requests that wait in a queue.</param>
public readonly record struct SimulationPoint(TimeSpan At, double RequestsPerSecond, int Replicas, int Ready, double Utilization, double Unserved, double Waiting = 0);

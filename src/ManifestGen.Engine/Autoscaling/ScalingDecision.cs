namespace ManifestGen.Engine.Autoscaling;

/// <summary>What an autoscaler decided.</summary>
/// <param name="Replicas">The replicas that there are to be.</param>
/// <param name="Wanted">What the measurements alone asked for.</param>
/// <param name="Reason">Why the two differ, or that they do not.</param>
public readonly record struct ScalingDecision(int Replicas, int Wanted, ScalingReason Reason);

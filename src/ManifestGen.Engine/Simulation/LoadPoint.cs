namespace ManifestGen.Engine.Simulation;

/// <summary>The load at a moment.</summary>
/// <param name="At">The time since the beginning.</param>
/// <param name="RequestsPerSecond">The requests a second, 0 or more.</param>
public readonly record struct LoadPoint(TimeSpan At, double RequestsPerSecond);

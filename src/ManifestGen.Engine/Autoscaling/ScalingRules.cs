namespace ManifestGen.Engine.Autoscaling;

/// <summary>How fast replicas change in one direction. Kubernetes: <c>behavior.scaleUp</c> and <c>behavior.scaleDown</c>.</summary>
/// <param name="StabilizationWindow">How far back recommendations count: up goes to the lowest of them, down to the highest. 0 to 1 h.</param>
/// <param name="Selection">Which of the limits counts.</param>
/// <param name="Limits">How much may change in a period.</param>
public sealed record ScalingRules(TimeSpan StabilizationWindow, PolicySelection Selection, IReadOnlyList<PaceLimit> Limits)
{
    /// <summary>The share by which usage may differ from its target without a change; 10 % by default. Kubernetes: <c>tolerance</c>.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>What the controller does upwards when nothing is said: at once, double or 4 more every 15 s, whichever is more.</summary>
    public static ScalingRules DefaultUp { get; } = new(
        TimeSpan.Zero, PolicySelection.Max, [new PaceLimit(IsPercent: false, 4, TimeSpan.FromSeconds(15)), new PaceLimit(IsPercent: true, 100, TimeSpan.FromSeconds(15))]);

    /// <summary>What the controller does downwards when nothing is said: to what the last 5 minutes needed at most, without a limit.</summary>
    public static ScalingRules DefaultDown { get; } = new(
        TimeSpan.FromMinutes(5), PolicySelection.Max, [new PaceLimit(IsPercent: true, 100, TimeSpan.FromSeconds(15))]);
}

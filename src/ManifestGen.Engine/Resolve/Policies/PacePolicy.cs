namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>How fast an autoscaler goes: up at once, by doubling or by four; down by half a minute's worth of Pods after five minutes of calm.</summary>
internal static class PacePolicy
{
    private static readonly ResolvedPolicy[] UpPolicies = [new("Percent", 100, 15, Origin.Default), new("Pods", 4, 15, Origin.Default)];
    private static readonly ResolvedPolicy[] DownPolicies = [new("Percent", 50, 60, Origin.Default)];
    private const int UpWindow = 0;
    private const int DownWindow = 300;

    /// <summary>The pace upwards.</summary>
    public static ResolvedPace Up(ScalingPace? said) => Resolve(said, UpWindow, UpPolicies);

    /// <summary>The pace downwards.</summary>
    public static ResolvedPace Down(ScalingPace? said) => Resolve(said, DownWindow, DownPolicies);

    private static ResolvedPace Resolve(ScalingPace? said, int window, ResolvedPolicy[] policies) => new(
        Choice.Time(said?.Window, said, nameof(said.Window), window),
        said?.Select is { } select ? Choice.Said(KubernetesText.Of(select), said, nameof(said.Select)) : Choice.Default("Max"),
        said?.Policies is { } own ? Said(own) : policies);

    private static ResolvedPolicy[] Said(IReadOnlyList<ScalingPolicy> said)
    {
        var policies = new ResolvedPolicy[said.Count];
        for (var i = 0; i < policies.Length; i++)
        {
            var type = said[i].Pods.IsPercent ? "Percent" : "Pods";
            policies[i] = new ResolvedPolicy(type, said[i].Pods.Value, Seconds.Of(said[i].Period), Origin.Definition(said[i].Location));
        }

        return policies;
    }
}

using ManifestGen.Engine.Autoscaling;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Running;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Scenarios;

/// <summary>Plays a scenario on a product that is under load.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="runtime">What runs the product.</param>
/// <param name="components">The components that are rehearsed.</param>
/// <param name="load">The load.</param>
/// <param name="timeline">Told when each act begins.</param>
internal sealed class ScenarioRun(Scenario scenario, IProductRuntime runtime, IReadOnlyList<ComponentPlan> components, LoadGenerator? load, Timeline timeline)
{
    private static readonly TimeSpan HeldUp = TimeSpan.FromSeconds(4);

    /// <summary>What the autoscaler gets beside its stabilisation windows to see a change of the load and to follow it.</summary>
    private static readonly TimeSpan Reaction = TimeSpan.FromMinutes(2);

    /// <summary>What is waited for of a window that may be an hour long.</summary>
    private static readonly TimeSpan LongestWindow = TimeSpan.FromMinutes(15);

    /// <summary>How long it takes until new Pods are known: only then can they share the load.</summary>
    public TimeSpan EndpointDelay { get; init; }

    /// <summary>Plays it to its end, or to the first act that a component does not get through.</summary>
    public async Task<IReadOnlyList<Phase>> Play(CancellationToken cancellation)
    {
        var phases = new List<Phase>();
        foreach (var act in scenario.Acts)
        {
            var title = Scenario.Title(act, scenario.Replicas);
            var began = timeline.Add("", "", EventKind.Phase, title).At;
            // A release whose Job fails goes no further, and neither does the scenario.
            if (act == Act.RollingUpdate && !await runtime.BeginRelease(cancellation)) break;
            var settled = await Task.WhenAll(components.Select(c => Play(act, c, cancellation)));
            if (act == Act.Schedule) await runtime.RunSchedule(cancellation);
            if (act == Act.RollingUpdate && Array.TrueForAll(settled, s => s)) await runtime.EndRelease(cancellation);
            var at = timeline.Now;
            await Task.Delay(act == Act.ScaleOut ? scenario.Watch + EndpointDelay : scenario.Watch, cancellation);
            phases.Add(new Phase(act, title, began, at, timeline.Now, [.. components.Where((_, i) => !settled[i]).Select(c => c.Name)]));
            if (phases[^1].Unsettled.Count > 0) break;
        }

        return phases;
    }

    private Task<bool> Play(Act act, ComponentPlan component, CancellationToken cancellation) => act switch
    {
        Act.ScaleOut => runtime.Scale(component, scenario.Replicas, cancellation),
        Act.ScaleIn => runtime.Scale(component, 1, cancellation),
        Act.SlowStart => StartSlowly(component, cancellation),
        Act.RollingUpdate => runtime.RollOut(component, cancellation),
        Act.Crash => runtime.Crash(component, cancellation),
        Act.Drain => runtime.Drain(component, cancellation),
        Act.Autoscaling => Autoscale(component, cancellation),
        _ => Task.FromResult(true),
    };

    private async Task<bool> StartSlowly(ComponentPlan component, CancellationToken cancellation) =>
        await runtime.StartSlowly(component, HeldUp, cancellation) && await runtime.Scale(component, scenario.Replicas, cancellation);

    /// <summary>
    /// From the autoscaler's fewest replicas, under the whole load for a while, then under a twentieth of it, and back to as many replicas as the other acts
    /// take.
    /// </summary>
    private async Task<bool> Autoscale(ComponentPlan component, CancellationToken cancellation)
    {
        if (component.Autoscaler is not { } autoscaler) return true;
        if (!await runtime.Scale(component, Math.Min(autoscaler.MinReplicas, scenario.Replicas), cancellation)) return false;
        var hasFollowed = await runtime.Autoscale(component, Time(autoscaler.ScaleUp), cancellation);
        if (load is not null) load.Share = 0.05;
        hasFollowed &= await runtime.Autoscale(component, Time(autoscaler.ScaleDown), cancellation);
        if (load is not null) load.Share = 1;
        return hasFollowed && await runtime.Scale(component, scenario.Replicas, cancellation);
    }

    private static TimeSpan Time(ScalingRules rules) => Reaction + (rules.StabilizationWindow < LongestWindow ? rules.StabilizationWindow : LongestWindow);
}

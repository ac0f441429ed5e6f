using System.Diagnostics;
using System.Net;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Running;

/// <summary>A rehearsal from its beginning to its end, on whatever runs the product.</summary>
/// <param name="runtime">What runs the product.</param>
/// <param name="scenario">What is done to it.</param>
/// <param name="timeline">What happens.</param>
/// <param name="log">The requests.</param>
internal sealed class Rehearsal(IProductRuntime runtime, Scenario scenario, Timeline timeline, RequestLog log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    /// <summary>The product's name.</summary>
    public required string Product { get; init; }

    /// <summary>Requests a second.</summary>
    public required double Rate { get; init; }

    /// <summary>The components that are scaled and get load; the others only take part.</summary>
    public required IReadOnlyList<ComponentPlan> Rehearsed { get; init; }

    /// <summary>The components that only take part.</summary>
    public IReadOnlyList<ComponentPlan> Companions { get; init; } = [];

    /// <summary>The product's Jobs, those that the scenario has no place for not among them.</summary>
    public IReadOnlyList<JobPlan> Jobs { get; init; } = [];

    /// <summary>What a client does; null to ask what a probe asks.</summary>
    public HttpScript? Script { get; init; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a change of the endpoints takes; null when that is not known.</summary>
    public TimeSpan? EndpointDelay { get; init; }

    /// <summary>Runs it. The product is left running.</summary>
    public async Task<RehearsalRecord> Run(CancellationToken cancellation)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        IReadOnlyList<Phase> phases = [];
        IReadOnlyList<RequestRecord> tries = [];
        if (await runtime.Start(cancellation))
        {
            var targets = Rehearsed.Select(Target).OfType<LoadTarget>().ToArray();
            var settings = new LoadSettings { Rate = Rate, Timeout = Timeout, Routes = runtime.Routes, Pods = runtime.Pods };
            await using var load = new LoadGenerator(targets, settings, timeline, log);
            await WaitForEndpoints(cancellation);
            var isReleased = await runtime.EndRelease(cancellation);
            if (isReleased) tries = await Try(load, cancellation);
            if (isReleased && FirstTries.AreAnswered(tries))
            {
                if (targets.Length > 0) load.Start();
                phases = await new ScenarioRun(scenario, runtime, Rehearsed, targets.Length > 0 ? load : null, timeline) { EndpointDelay = EndpointDelay ?? TimeSpan.FromSeconds(1) }.Play(cancellation);
                if (targets.Length > 0) await load.Stop();
            }
        }

        return Record(phases, tries, (Environment.CpuUsage.TotalTime - cpu) / clock.Elapsed);
    }

    /// <summary>Asks a single Pod until it answers, for a while: one that is ready before it is answers later, and one that is wrong never does.</summary>
    private async Task<IReadOnlyList<RequestRecord>> Try(LoadGenerator load, CancellationToken cancellation)
    {
        var tries = new List<RequestRecord>();
        for (var began = timeline.Now; ; await Task.Delay(Again, cancellation))
        {
            tries.AddRange(await load.Try(cancellation));
            if (FirstTries.AreAnswered(tries) || timeline.Now - began > Patience) return tries;
        }
    }

    private RehearsalRecord Record(IReadOnlyList<Phase> phases, IReadOnlyList<RequestRecord> tries, double ownCpu)
    {
        var events = timeline.Events;
        return new RehearsalRecord
        {
            Product = Product,
            Components = Rehearsed,
            Companions = Companions,
            Jobs = Jobs,
            JobOutcomes = runtime.Jobs,
            Scenario = scenario,
            Phases = phases,
            Events = events,
            Requests = [.. log.Records.OrderBy(r => r.Intended)],
            FirstTries = tries,
            Rate = Rate,
            EndpointDelay = EndpointDelay,
            Length = timeline.Now,
            OwnCpu = ownCpu,
            LastLines = events.Where(e => e.Pod.Length > 0).Select(e => (e.Pod, e.Container)).Distinct().ToDictionary(c => c, c => runtime.LastLinesOf(c.Pod, c.Container)),
        };
    }

    /// <summary>The first Pod is ready before balancers know it.</summary>
    private async Task WaitForEndpoints(CancellationToken cancellation)
    {
        if (EndpointDelay is { } delay) await Task.Delay(delay + TimeSpan.FromMilliseconds(100), cancellation);
    }

    private LoadTarget? Target(ComponentPlan component)
    {
        if (component.Services is not [var service, ..] || runtime.AddressOf(component) is not { } address) return null;
        return new LoadTarget(component.Name, address.Host, address.EndPoint, Script ?? Question(component, service))
        {
            IsHttp2 = service.IsHttp2,
            HasManyClients = service.ClientAffinity is not null && IPAddress.IsLoopback(address.EndPoint.Address),
            Lag = address.Lag,
        };
    }

    /// <summary>What a probe asks that the Service's port leads to. Readiness comes last: it rightly answers otherwise while a Pod ends.</summary>
    private static HttpScript Question(ComponentPlan component, ServicePlan service)
    {
        var asked = new[] { component.Main.Liveness, component.Main.Startup, component.Main.Readiness }.Select(p => p?.Action).ToArray();
        if (asked.OfType<GrpcAction>().FirstOrDefault(a => a.Port == service.TargetPort) is { } health) return HttpScript.GrpcHealthOf(health.Service);
        return HttpScript.Get(asked.OfType<HttpAction>().FirstOrDefault()?.Path ?? "/");
    }
}

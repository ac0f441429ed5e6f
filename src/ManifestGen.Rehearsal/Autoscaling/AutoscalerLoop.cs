using System.Globalization;
using ManifestGen.Engine.Autoscaling;
using ManifestGen.Rehearsal.Deployments;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Running;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Autoscaling;

/// <summary>
/// Lets the HorizontalPodAutoscaler's own algorithm scale a workload by the CPU that its processes really use, against what they request. Its clock runs
/// faster, so that windows of minutes pass in seconds.
/// </summary>
/// <param name="deployment">The workload.</param>
/// <param name="settings">How Kubernetes is played.</param>
/// <param name="timeline">Told of each change.</param>
/// <param name="time">The clock.</param>
internal sealed class AutoscalerLoop(Deployment deployment, RuntimeSettings settings, Timeline timeline, TimeProvider time)
{
    private readonly Dictionary<string, (TimeSpan Used, long At)> _before = new(StringComparer.Ordinal);
    private readonly long _began = time.GetTimestamp();

    /// <summary>What it recommended before counts when it runs again: its windows go back minutes.</summary>
    private HorizontalAutoscaler? _autoscaler;

    /// <summary>Runs for a time, counted by the autoscaler's faster clock.</summary>
    /// <returns>Whether the workload settled afterwards; false when it has no autoscaler on CPU, or requests no CPU.</returns>
    public async Task<bool> Run(TimeSpan length, CancellationToken cancellation)
    {
        if (deployment.Plan.Autoscaler is not { } given || deployment.Plan.CpuRequest <= 0) return false;
        var bounded = given with { MinReplicas = Math.Min(given.MinReplicas, settings.MostReplicas), MaxReplicas = Math.Min(given.MaxReplicas, settings.MostReplicas) };
        var autoscaler = _autoscaler ??= new HorizontalAutoscaler(bounded);
        var began = time.GetTimestamp();
        using var ticks = new PeriodicTimer(bounded.SyncPeriod / settings.AutoscalerSpeed, time);
        Measure();
        while (time.GetElapsedTime(began) * settings.AutoscalerSpeed < length && await ticks.WaitForNextTickAsync(cancellation))
        {
            var current = deployment.Desired;
            var usage = Measure();
            var decision = autoscaler.Decide(Virtual(time.GetUtcNow()), current, usage);
            if (decision.Replicas == current) continue;
            var average = usage.Where(u => u.Utilization is not null).Select(u => u.Utilization ?? 0).DefaultIfEmpty().Average();
            timeline.Add(deployment.Plan.Name, "", EventKind.Scaled, string.Create(CultureInfo.InvariantCulture,
                $"{current} -> {decision.Replicas} replicas: CPU at {average * 100:0} % of the request, target {bounded.TargetUtilization} % ({decision.Reason})"));
            deployment.Scale(decision.Replicas);
        }

        return await deployment.Settle(deployment.Plan.StartBudget + deployment.Plan.Grace, cancellation);
    }

    /// <summary>What the metrics server would say of each Pod: the CPU since the last time, against the request.</summary>
    private List<PodUsage> Measure()
    {
        var usage = new List<PodUsage>();
        foreach (var pod in deployment.Pods) usage.Add(Measure(pod));
        return usage;
    }

    private PodUsage Measure(Pod pod)
    {
        var now = time.GetTimestamp();
        var used = pod.CpuTime;
        double? utilization = null;
        if (_before.TryGetValue(pod.Identity.Name, out var before) && used >= before.Used)
            utilization = (used - before.Used) / time.GetElapsedTime(before.At, now) / deployment.Plan.CpuRequest;
        _before[pod.Identity.Name] = (used, now);
        return new PodUsage
        {
            Utilization = utilization,
            MeasuredAt = Virtual(time.GetUtcNow()),
            MeasurementWindow = TimeSpan.FromSeconds(15),
            StartedAt = Virtual(pod.CreatedAt),
            IsReady = pod.IsReady,
            ReadinessChangedAt = Virtual(pod.ReadinessChangedAt),
            IsEnding = pod.IsEnding,
        };
    }

    /// <summary>A time on the autoscaler's faster clock.</summary>
    private DateTimeOffset Virtual(DateTimeOffset at)
    {
        var start = time.GetUtcNow() - time.GetElapsedTime(_began);
        return start + ((at - start) * settings.AutoscalerSpeed);
    }
}

using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Engine.Simulation;

/// <summary>Plays a load against an autoscaler, second by second, before anything is deployed. Deterministic: no clock and no chance.</summary>
public static class ScalingSimulation
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Runs to the end of the load curve.</summary>
    public static SimulationResult Run(SimulationSettings settings)
    {
        var scaler = new HorizontalAutoscaler(settings.Autoscaler);
        var events = settings.Events is { } given ? new EventScaler(settings, given) : null;
        var begin = DateTimeOffset.UnixEpoch;
        var pods = FirstPods(settings, events, begin);
        var points = new List<SimulationPoint>();
        var starved = TimeSpan.Zero;
        var (requests, unserved, podSeconds, unservedSince, waiting, most) = (0d, 0d, 0d, 0d, 0d, pods.Count);
        for (var at = TimeSpan.Zero; at <= settings.Load.Length; at += Step)
        {
            var now = begin + at;
            var load = settings.Load.At(at);
            var ready = Serve(pods, load + waiting, settings, now, out var utilization, out var left);
            // What Pods are at work on has not left the queue.
            var queued = left + ((load + waiting - left) / settings.RequestsPerPod);
            if (settings.Events is { HasQueue: true }) (waiting, left) = (left, 0);
            (requests, unserved, unservedSince, podSeconds) = (requests + load, unserved + left, unservedSince + left, podSeconds + pods.Count);

            if (IsDue(at, settings.MetricsPeriod)) pods.ForEach(pod => pod.Measure(now));
            if (settings.Events is { } polled && IsDue(at, polled.PollEvery)) Scale(pods, events?.Poll(at, pods.Count, load, queued) ?? pods.Count, now, settings.StartUp);
            if (!IsDue(at, settings.Autoscaler.SyncPeriod)) continue;
            IReadOnlyList<PodUsage> usage = [.. pods.Select(pod => pod.Usage(now, settings.MetricsPeriod))];
            var decision = events?.Decide(now, at, pods.Count, ready, usage, load, queued) ?? scaler.Decide(now, pods.Count, usage);
            if (decision.Wanted > settings.Autoscaler.MaxReplicas && ready == settings.Autoscaler.MaxReplicas) starved += settings.Autoscaler.SyncPeriod;
            Scale(pods, decision.Replicas, now, settings.StartUp);
            most = Math.Max(most, pods.Count);
            points.Add(new SimulationPoint(at, load, pods.Count, ready, utilization, unservedSince, waiting));
            unservedSince = 0;
        }

        return new SimulationResult
        {
            Points = points,
            Requests = requests,
            Unserved = unserved + waiting,
            MostWaiting = points.Max(p => p.Waiting),
            PodHours = podSeconds / 3600,
            MostReplicas = most,
            Findings = SimulationFindings.Of(settings, points, requests, unserved + waiting, starved),
        };
    }

    private static bool IsDue(TimeSpan at, TimeSpan period) => at.Ticks % period.Ticks == 0;

    /// <summary>The Pods at the beginning, up for long.</summary>
    private static List<SimulatedPod> FirstPods(SimulationSettings settings, EventScaler? events, DateTimeOffset begin)
    {
        var load = settings.Load.At(TimeSpan.Zero);
        var number = settings.InitialReplicas > 0 ? settings.InitialReplicas
            : events?.Steady(load)
            ?? Math.Clamp((int)Math.Ceiling(load / settings.RequestsPerPod * 100 / settings.Autoscaler.TargetUtilization), settings.Autoscaler.MinReplicas, settings.Autoscaler.MaxReplicas);
        var longAgo = begin - TimeSpan.FromHours(1);
        return [.. Enumerable.Range(0, number).Select(_ => new SimulatedPod(longAgo, longAgo))];
    }

    private static int Serve(List<SimulatedPod> pods, double load, SimulationSettings settings, DateTimeOffset now, out double utilization, out double lost)
    {
        var ready = pods.Count(pod => pod.IsReady(now));
        utilization = ready == 0 ? 0 : Math.Min(settings.Burst, load / ready / settings.RequestsPerPod);
        lost = Math.Max(0, load - (ready * settings.RequestsPerPod * settings.Burst));
        foreach (var pod in pods) pod.Use(pod.IsReady(now) ? utilization : 0);
        return ready;
    }

    /// <summary>Adds Pods that take their time to start; removes the youngest first, as a ReplicaSet does among ready Pods.</summary>
    private static void Scale(List<SimulatedPod> pods, int replicas, DateTimeOffset now, TimeSpan startUp)
    {
        while (pods.Count < replicas) pods.Add(new SimulatedPod(now, now + startUp));
        if (pods.Count > replicas) pods.RemoveRange(replicas, pods.Count - replicas);
    }
}

using ManifestGen.Engine.Autoscaling;

namespace ManifestGen.Engine.Simulation;

/// <summary>Plays a load against an autoscaler, second by second, before anything is deployed. Deterministic: no clock and no chance.</summary>
public static class ScalingSimulation
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Runs to the end of the load curve.</summary>
    public static SimulationResult Run(SimulationSettings settings)
    {
        var scaler = new HorizontalAutoscaler(settings.Autoscaler);
        var begin = DateTimeOffset.UnixEpoch;
        var pods = FirstPods(settings, begin);
        var points = new List<SimulationPoint>();
        var (requests, unserved, podSeconds, unservedSince, most) = (0d, 0d, 0d, 0d, pods.Count);
        for (var at = TimeSpan.Zero; at <= settings.Load.Length; at += Step)
        {
            var now = begin + at;
            var load = settings.Load.At(at);
            var ready = Serve(pods, load, settings, now, out var utilization, out var lost);
            (requests, unserved, unservedSince, podSeconds) = (requests + load, unserved + lost, unservedSince + lost, podSeconds + pods.Count);

            if (IsDue(at, settings.MetricsPeriod)) pods.ForEach(pod => pod.Measure(now));
            if (!IsDue(at, settings.Autoscaler.SyncPeriod)) continue;
            var decision = scaler.Decide(now, pods.Count, [.. pods.Select(pod => pod.Usage(now, settings.MetricsPeriod))]);
            Scale(pods, decision.Replicas, now, settings.StartUp);
            most = Math.Max(most, pods.Count);
            points.Add(new SimulationPoint(at, load, pods.Count, ready, utilization, unservedSince));
            unservedSince = 0;
        }

        return new SimulationResult
        {
            Points = points,
            Requests = requests,
            Unserved = unserved,
            PodHours = podSeconds / 3600,
            MostReplicas = most,
            Findings = SimulationFindings.Of(settings, points, requests, unserved),
        };
    }

    private static bool IsDue(TimeSpan at, TimeSpan period) => at.Ticks % period.Ticks == 0;

    /// <summary>The Pods at the beginning, up for long.</summary>
    private static List<SimulatedPod> FirstPods(SimulationSettings settings, DateTimeOffset begin)
    {
        var needed = (int)Math.Ceiling(settings.Load.At(TimeSpan.Zero) / settings.RequestsPerPod * 100 / settings.Autoscaler.TargetUtilization);
        var number = settings.InitialReplicas > 0 ? settings.InitialReplicas : Math.Clamp(needed, settings.Autoscaler.MinReplicas, settings.Autoscaler.MaxReplicas);
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

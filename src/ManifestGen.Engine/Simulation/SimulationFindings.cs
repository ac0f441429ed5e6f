using System.Globalization;

namespace ManifestGen.Engine.Simulation;

/// <summary>What about a simulation's course is worth a second thought.</summary>
internal static class SimulationFindings
{
    private static readonly TimeSpan ShortReversal = TimeSpan.FromMinutes(10);

    /// <summary>The findings, worst first.</summary>
    public static IReadOnlyList<SimulationFinding> Of(SimulationSettings settings, IReadOnlyList<SimulationPoint> points, double requests, double unserved, TimeSpan starved)
    {
        var findings = new List<SimulationFinding>();
        if (unserved > 0) findings.Add(Unserved(settings, requests, unserved));
        if (settings.Events is null) starved = TimeAtMaximum(settings, points);
        if (starved > TimeSpan.Zero) findings.Add(AtMaximum(settings, starved));
        if (Reversals(points) is >= 3 and var reversals) findings.Add(Oscillates(reversals));
        if (settings.Events is null && IsSlowToScaleIn(settings, points)) findings.Add(SlowScaleIn(settings));
        return findings;
    }

    private static SimulationFinding Unserved(SimulationSettings settings, double requests, double unserved) => new(
        "unserved",
        string.Create(CultureInfo.InvariantCulture, $"{unserved:N0} of {requests:N0} requests ({unserved / requests:P1}) {(settings.Events is { HasQueue: true } ? "still waited at the end" : "found no capacity")}"),
        settings.Events is not null ? "Raise minReplicaCount, lower the targets of triggers for more slack, or poll more often: a first Pod comes after pollingInterval and its start." : string.Create(CultureInfo.InvariantCulture,
            $"Raise minReplicas or lower the target of {settings.Autoscaler.TargetUtilization} % for more slack, let more Pods be added at once, or start faster than {settings.StartUp.TotalSeconds:0} s."));

    private static SimulationFinding AtMaximum(SimulationSettings settings, TimeSpan starved) => new(
        "at-maximum",
        string.Create(CultureInfo.InvariantCulture,
            $"{(settings.Events is null ? "maxReplicas" : "maxReplicaCount")} ({settings.Autoscaler.MaxReplicas}) was reached and not enough for {starved.TotalMinutes:0.#} min: {(settings.Events is null ? $"utilisation stayed above its target of {settings.Autoscaler.TargetUtilization} %" : "triggers asked for more")}"),
        settings.Events is null ? "Raise maxReplicas, or give each Pod more CPU." : "Raise maxReplicaCount, or let each Pod do more.");

    private static SimulationFinding Oscillates(int reversals) => new(
        "oscillates",
        string.Create(CultureInfo.InvariantCulture, $"the replicas changed direction {reversals} times within 10 minutes of the change before"),
        "Lengthen scaleDown.stabilizationWindowSeconds; 300 s, the default, outlasts most waves.");

    private static SimulationFinding SlowScaleIn(SimulationSettings settings)
    {
        var limit = settings.Autoscaler.ScaleDown.Limits[0];
        return new(
            "slow-scale-in",
            string.Create(CultureInfo.InvariantCulture, $"scaling in removes {limit.Value} Pod{(limit.Value == 1 ? "" : "s")} every {limit.Period.TotalSeconds:0} s: Pods are paid for long after the load is gone"),
            "Use a percentage, such as 50 % every 60 s, behind a stabilisation window.");
    }

    private static TimeSpan TimeAtMaximum(SimulationSettings settings, IReadOnlyList<SimulationPoint> points) =>
        settings.Autoscaler.SyncPeriod * points.Count(point =>
            point.Ready == settings.Autoscaler.MaxReplicas && point.Utilization * 100 > settings.Autoscaler.TargetUtilization * (1 + settings.Autoscaler.ScaleUp.Tolerance));

    private static int Reversals(IReadOnlyList<SimulationPoint> points)
    {
        var (count, direction, changedAt) = (0, 0, TimeSpan.MinValue);
        for (var i = 1; i < points.Count; i++)
        {
            var change = Math.Sign(points[i].Replicas - points[i - 1].Replicas);
            if (change == 0) continue;
            if (change == -direction && points[i].At - changedAt <= ShortReversal) count++;
            (direction, changedAt) = (change, points[i].At);
        }

        return count;
    }

    /// <summary>Whether the pace, not the window, kept Pods that the load no longer needed, for more than ten minutes.</summary>
    private static bool IsSlowToScaleIn(SimulationSettings settings, IReadOnlyList<SimulationPoint> points)
    {
        var rules = settings.Autoscaler.ScaleDown;
        if (rules.Limits.Count != 1 || rules.Limits[0].IsPercent) return false;
        var surplus = 0;
        var longest = 0;
        foreach (var point in points)
        {
            var needed = Math.Max(settings.Autoscaler.MinReplicas, (int)Math.Ceiling(point.RequestsPerSecond / settings.RequestsPerPod * 100 / settings.Autoscaler.TargetUtilization));
            surplus = point.Replicas > needed + 1 ? surplus + 1 : 0;
            longest = Math.Max(longest, surplus);
        }

        return longest * settings.Autoscaler.SyncPeriod > rules.StabilizationWindow + ShortReversal;
    }
}

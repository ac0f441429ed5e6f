namespace ManifestGen.Engine.Autoscaling;

/// <summary>
/// The number of replicas that would bring average CPU to its target: the ratio of usage to target, times the Pods that were measured. Pods
/// that have just started, or have no measurement, damp the answer: they are taken to use nothing when it would grow, and all they asked
/// for when it would shrink.
/// </summary>
/// <remarks>Kubernetes: the algorithm of the HorizontalPodAutoscaler, "Algorithm details".</remarks>
internal static class ReplicaCalculation
{
    /// <summary>The replicas wanted; the present number when usage is close enough to the target or nothing was measured.</summary>
    /// <param name="settings">The autoscaler.</param>
    /// <param name="current">The replicas that the workload asks for now.</param>
    /// <param name="pods">The workload's Pods.</param>
    /// <param name="now">The time.</param>
    public static int Wanted(AutoscalerSettings settings, int current, IReadOnlyList<PodUsage> pods, DateTimeOffset now)
    {
        var counts = Group(settings, pods, now);
        if (counts.Measured == 0) return current;
        var ratio = Ratio(settings, counts.Usage, counts.Measured);
        var dampedByUnready = counts.Unready > 0 && ratio > 1;
        if (!dampedByUnready && counts.Missing == 0)
            return IsWithinTolerance(settings, ratio) ? current : (int)Math.Ceiling(ratio * counts.Measured);

        var (usage, number) = (counts.Usage, counts.Measured);
        if (counts.Missing > 0 && ratio < 1) usage += counts.Missing * Math.Max(1, settings.TargetUtilization / 100d);
        if (ratio != 1) number += counts.Missing;
        if (dampedByUnready) number += counts.Unready;
        var damped = Ratio(settings, usage, number);
        if (IsWithinTolerance(settings, damped) || (ratio < 1 && damped > 1) || (ratio > 1 && damped < 1)) return current;
        var wanted = (int)Math.Ceiling(damped * number);
        return (damped < 1 && wanted > current) || (damped > 1 && wanted < current) ? current : wanted;
    }

    private static bool IsWithinTolerance(AutoscalerSettings settings, double ratio) =>
        ratio >= 1 - settings.ScaleDown.Tolerance && ratio <= 1 + settings.ScaleUp.Tolerance;

    /// <summary>Average usage against the target, usage cut to a whole percentage first, as the controller does.</summary>
    private static double Ratio(AutoscalerSettings settings, double usage, int pods) =>
        Math.Floor(Math.Round(usage / pods * 100, 9)) / settings.TargetUtilization;

    private static (int Measured, double Usage, int Unready, int Missing) Group(AutoscalerSettings settings, IReadOnlyList<PodUsage> pods, DateTimeOffset now)
    {
        var (measured, usage, unready, missing) = (0, 0d, 0, 0);
        foreach (var pod in pods)
        {
            if (pod.IsEnding) continue;
            if (pod.StartedAt is null) unready++;
            else if (pod.Utilization is not { } utilization) missing++;
            else if (IsUnready(settings, pod, pod.StartedAt.Value, now)) unready++;
            else (measured, usage) = (measured + 1, usage + utilization);
        }

        return (measured, usage, unready, missing);
    }

    private static bool IsUnready(AutoscalerSettings settings, PodUsage pod, DateTimeOffset startedAt, DateTimeOffset now)
    {
        if (startedAt + settings.CpuInitializationPeriod > now)
            return !pod.IsReady || pod.MeasuredAt < pod.ReadinessChangedAt + pod.MeasurementWindow;
        return !pod.IsReady && startedAt + settings.InitialReadinessDelay > pod.ReadinessChangedAt;
    }
}

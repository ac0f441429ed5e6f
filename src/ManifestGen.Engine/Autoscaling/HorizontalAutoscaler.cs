namespace ManifestGen.Engine.Autoscaling;

/// <summary>
/// The HorizontalPodAutoscaler's own decisions, without a cluster: asked once every <see cref="AutoscalerSettings.SyncPeriod"/>, it says how
/// many replicas there are to be. Remembers what it recommended and changed; holds no clock.
/// </summary>
/// <param name="settings">The autoscaler.</param>
public sealed class HorizontalAutoscaler(AutoscalerSettings settings)
{
    private readonly ScalingHistory _history = new();

    /// <summary>The replicas that there are to be from now on.</summary>
    /// <param name="now">The time; never earlier than at the call before.</param>
    /// <param name="current">The replicas that the workload asks for now; 0 switches the autoscaler off, as in Kubernetes.</param>
    /// <param name="pods">The workload's Pods, ending ones included.</param>
    public ScalingDecision Decide(DateTimeOffset now, int current, IReadOnlyList<PodUsage> pods) =>
        Decide(now, current, () => ReplicaCalculation.Wanted(settings, current, pods, now));

    /// <summary>The replicas that there are to be from now on, when metrics of whatever kind ask for a number.</summary>
    /// <param name="now">The time; never earlier than at the call before.</param>
    /// <param name="current">The replicas that the workload asks for now; 0 switches the autoscaler off, as in Kubernetes.</param>
    /// <param name="wanted">What the metrics ask for, the largest of their answers.</param>
    public ScalingDecision Decide(DateTimeOffset now, int current, int wanted) => Decide(now, current, () => wanted);

    private ScalingDecision Decide(DateTimeOffset now, int current, Func<int> measure)
    {
        if (current == 0) return new ScalingDecision(0, 0, ScalingReason.Disabled);
        if (current > settings.MaxReplicas) return Apply(now, current, settings.MaxReplicas, settings.MaxReplicas, ScalingReason.AboveMaximum);
        if (current < settings.MinReplicas) return Apply(now, current, settings.MinReplicas, settings.MinReplicas, ScalingReason.BelowMinimum);

        var wanted = measure();
        var stabilized = Stabilize(now, current, wanted);
        var (replicas, reason) = Limit(now, current, stabilized);
        if (replicas == current && wanted != current && reason == ScalingReason.Metric) reason = ScalingReason.Window;
        return Apply(now, current, replicas, wanted, reason);
    }

    private ScalingDecision Apply(DateTimeOffset now, int current, int replicas, int wanted, ScalingReason reason)
    {
        if (replicas != current) _history.Change(now, replicas - current);
        return new ScalingDecision(replicas, wanted, reason);
    }

    /// <summary>Goes up to the lowest of the window's recommendations and down to the highest, and stays in between.</summary>
    private int Stabilize(DateTimeOffset now, int current, int wanted)
    {
        var up = _history.Lowest(now, settings.ScaleUp.StabilizationWindow, wanted);
        var down = _history.Highest(now, settings.ScaleDown.StabilizationWindow, wanted);
        _history.Recommend(now, wanted);
        if (current < up) return up;
        return current > down ? down : current;
    }

    private (int Replicas, ScalingReason Reason) Limit(DateTimeOffset now, int current, int wanted)
    {
        if (wanted > current)
        {
            var pace = Math.Max(current, UpLimit(now, current));
            var allowed = Math.Min(settings.MaxReplicas, pace);
            if (wanted <= allowed) return (wanted, ScalingReason.Metric);
            return (allowed, pace < settings.MaxReplicas ? ScalingReason.Pace : ScalingReason.AtMaximum);
        }

        if (wanted < current)
        {
            var pace = Math.Min(current, DownLimit(now, current));
            var allowed = Math.Max(settings.MinReplicas, pace);
            if (wanted >= allowed) return (wanted, ScalingReason.Metric);
            return (allowed, pace > settings.MinReplicas ? ScalingReason.Pace : ScalingReason.AtMinimum);
        }

        return (current, ScalingReason.Metric);
    }

    private int UpLimit(DateTimeOffset now, int current)
    {
        var rules = settings.ScaleUp;
        if (rules.Selection == PolicySelection.Disabled) return current;
        var result = rules.Selection == PolicySelection.Min ? int.MaxValue : int.MinValue;
        foreach (var limit in rules.Limits)
        {
            var start = _history.AtPeriodStart(now, limit.Period, current);
            var proposed = limit.IsPercent ? (int)Math.Ceiling(start * (1 + (limit.Value / 100d))) : start + limit.Value;
            result = rules.Selection == PolicySelection.Min ? Math.Min(result, proposed) : Math.Max(result, proposed);
        }

        return result;
    }

    private int DownLimit(DateTimeOffset now, int current)
    {
        var rules = settings.ScaleDown;
        if (rules.Selection == PolicySelection.Disabled) return current;
        var result = rules.Selection == PolicySelection.Min ? int.MinValue : int.MaxValue;
        foreach (var limit in rules.Limits)
        {
            var start = _history.AtPeriodStart(now, limit.Period, current);
            var proposed = limit.IsPercent ? (int)(start * (1 - (limit.Value / 100d))) : start - limit.Value;
            result = rules.Selection == PolicySelection.Min ? Math.Max(result, proposed) : Math.Min(result, proposed);
        }

        return result;
    }
}

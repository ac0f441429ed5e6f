using ManifestGen.Engine.Autoscaling;

namespace ManifestGen.Engine.Simulation.Events;

/// <summary>
/// KEDA's own decisions and those of the autoscaler that it makes: the autoscaler takes the largest answer of all metrics while any Pod runs; KEDA itself brings the
/// first Pod, and takes the last.
/// </summary>
internal sealed class EventScaler
{
    private readonly SimulationSettings _settings;
    private readonly EventScalingSettings _events;
    private readonly HorizontalAutoscaler _autoscaler;
    private readonly Dictionary<EventTrigger, IReadOnlyList<(TimeSpan At, bool IsOn)>> _hours;
    private readonly Dictionary<EventTrigger, int> _failures = [];
    private TimeSpan _lastActive;

    /// <summary>Makes it.</summary>
    public EventScaler(SimulationSettings settings, EventScalingSettings events)
    {
        _settings = settings;
        _events = events;
        _autoscaler = new HorizontalAutoscaler(settings.Autoscaler);
        _hours = events.Triggers.Where(t => t.Hours is not null).Distinct().ToDictionary(t => t, t => t.Hours?.From(settings.Begin, settings.Load.Length) ?? []);
    }

    private int Idle => _events.IdleReplicas ?? _events.MinReplicas;

    /// <summary>The replicas that a load which has lasted for long asks for.</summary>
    public int Steady(double load)
    {
        var perPod = _settings.RequestsPerPod;
        var wanted = _settings.Autoscaler.TargetUtilization > 0 ? load / perPod * 100 / _settings.Autoscaler.TargetUtilization : 0;
        foreach (var trigger in _events.Triggers)
        {
            var value = Value(trigger, TimeSpan.Zero, load, queued: 0) ?? 0;
            wanted = Math.Max(wanted, trigger.Source switch { TriggerSource.Queue => load / perPod, TriggerSource.Hours => value, _ => trigger.IsAverage ? value / trigger.Target : 1 });
        }

        var replicas = Math.Clamp((int)Math.Ceiling(wanted), 0, _settings.Autoscaler.MaxReplicas);
        return replicas == 0 ? Idle : Math.Max(replicas, _events.MinReplicas);
    }

    /// <summary>The replicas after KEDA has asked its triggers, once every <see cref="EventScalingSettings.PollEvery"/>.</summary>
    public int Poll(TimeSpan at, int replicas, double load, double queued)
    {
        var isActive = false;
        foreach (var trigger in _events.Triggers)
        {
            var value = Value(trigger, at, load, queued);
            _failures[trigger] = value is null ? _failures.GetValueOrDefault(trigger) + 1 : 0;
            isActive |= value > trigger.Activation || (value is null && IsGivenUp(trigger));
        }

        if (isActive)
        {
            _lastActive = at;
            return replicas <= Idle ? Math.Max(replicas, Math.Max(1, _events.MinReplicas)) : replicas;
        }

        return replicas > Idle && Idle < Math.Max(1, _events.MinReplicas) && at - _lastActive >= _events.Cooldown ? Idle : replicas;
    }

    /// <summary>What the autoscaler decides; nothing while there is no Pod.</summary>
    public ScalingDecision Decide(DateTimeOffset now, TimeSpan at, int replicas, int ready, IReadOnlyList<PodUsage> pods, double load, double queued)
    {
        var (wanted, isUnknown) = (0, false);
        if (_settings.Autoscaler.TargetUtilization > 0) wanted = ReplicaCalculation.Wanted(_settings.Autoscaler, replicas, pods, now);
        foreach (var trigger in _events.Triggers)
        {
            var value = Value(trigger, at, load, queued);
            if (value is null && IsGivenUp(trigger)) value = _events.FallbackReplicas * trigger.Target;
            if (value is { } known) wanted = Math.Max(wanted, Wanted(trigger, replicas, ready, known));
            else isUnknown = true;
        }

        // With a metric that is not known, an autoscaler does not scale in.
        return _autoscaler.Decide(now, replicas, Math.Max(wanted, isUnknown ? replicas : 1));
    }

    private int Wanted(EventTrigger trigger, int replicas, int ready, double value) => trigger.Source == TriggerSource.Hours
        ? ExternalCalculation.Wanted(_settings.Autoscaler, replicas, ready, Math.Max(value, 1), target: 1, isAverage: true)
        : ExternalCalculation.Wanted(_settings.Autoscaler, replicas, ready, value, trigger.Target, trigger.IsAverage);

    private bool IsGivenUp(EventTrigger trigger) => _events.FallbackReplicas is not null && trigger.IsAverage && _failures.GetValueOrDefault(trigger) >= _events.FallbackAfter;

    private double? Value(EventTrigger trigger, TimeSpan at, double load, double queued)
    {
        if (_settings.Load.Metrics.TryGetValue(trigger.Name, out var curve)) return curve.At(at);
        return trigger.Source switch
        {
            TriggerSource.Queue => queued,
            TriggerSource.Hours => _hours[trigger].Last(s => s.At <= at).IsOn ? trigger.Target : 0,
            _ => load,
        };
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>
/// What a rehearsal saw of one component, for those who look for causes. A lost request is explained once: what one cause has claimed the next do not see.
/// </summary>
internal sealed class ComponentView
{
    private readonly RehearsalRecord _record;
    private readonly List<RequestRecord> _unexplained;
    private readonly List<Finding> _findings = [];

    /// <summary>Looks at one component.</summary>
    public ComponentView(RehearsalRecord record, ComponentPlan plan)
    {
        _record = record;
        Plan = plan;
        Pods =
        [
            .. record.Events.Where(e => e.Component == plan.Name && e.Pod.Length > 0)
                .GroupBy(e => e.Pod, StringComparer.Ordinal)
                .Select(g => PodHistory.Of(g.Key, g.OrderBy(e => e.At))),
        ];
        Requests = [.. record.Requests.Where(r => r.Component == plan.Name)];
        FirstTries = [.. record.FirstTries.Where(r => r.Component == plan.Name)];
        _unexplained = [.. Requests.Where(r => r.IsLost)];
    }

    /// <summary>The component.</summary>
    public ComponentPlan Plan { get; }

    /// <summary>Its Pods, in the order in which they came.</summary>
    public IReadOnlyList<PodHistory> Pods { get; }

    /// <summary>Its requests.</summary>
    public IReadOnlyList<RequestRecord> Requests { get; }

    /// <summary>Each request of its sessions once, before the load.</summary>
    public IReadOnlyList<RequestRecord> FirstTries { get; }

    /// <summary>The acts that were played.</summary>
    public IReadOnlyList<Phase> Phases => _record.Phases;

    /// <summary>Everything else that the rehearsal saw.</summary>
    public RehearsalRecord Whole => _record;

    /// <summary>Lost requests that no cause has claimed yet.</summary>
    public IReadOnlyList<RequestRecord> Unexplained => _unexplained;

    /// <summary>Whether it is known which Pods answered: on a cluster only when they say so.</summary>
    public bool KnowsPods => _record.Context.Length == 0 || Requests.Any(r => r.Outcome == Outcome.Answered && r.Pod.Length > 0);

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Lost requests that are the rehearsal's own doing.</summary>
    public int Excused { get; private set; }

    /// <summary>A Pod; null for one that is not known.</summary>
    public PodHistory? Pod(string name) => Pods.FirstOrDefault(p => p.Name == name);

    /// <summary>What a container's process wrote last.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container; empty for the one that is rehearsed.</param>
    public IReadOnlyList<string> LastLinesOf(string pod, string container = "") => _record.LastLines.GetValueOrDefault((pod, container), []);

    /// <summary>The rung that was climbed at a time.</summary>
    public Rung RungAt(TimeSpan at)
    {
        var phase = _record.Phases.LastOrDefault(p => p.Began <= at);
        return phase is null ? Rung.Pod : RungOf(phase.Act);
    }

    /// <summary>The rung that an act proves.</summary>
    public static Rung RungOf(Act act) => act switch
    {
        Act.ScaleOut => Rung.ScaleOut,
        Act.SlowStart => Rung.SlowStart,
        Act.RollingUpdate => Rung.RollingUpdate,
        Act.Crash => Rung.Crash,
        Act.Drain => Rung.Drain,
        Act.Schedule => Rung.Schedule,
        Act.Autoscaling => Rung.Autoscaling,
        Act.ScaleIn => Rung.ScaleIn,
        _ => Rung.Pod,
    };

    /// <summary>Takes requests as explained.</summary>
    public void Claim(IEnumerable<RequestRecord> requests)
    {
        var claimed = requests.ToHashSet();
        _unexplained.RemoveAll(claimed.Contains);
    }

    /// <summary>Takes requests as explained by what the rehearsal itself did.</summary>
    public void Excuse(IReadOnlyCollection<RequestRecord> requests)
    {
        Excused += requests.Count;
        Claim(requests);
    }

    /// <summary>Adds a finding about a container beside the one that is rehearsed, with what that wrote last.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="rung">The rung that it happened on.</param>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="arguments">What fills the descriptor's placeholders.</param>
    public void AddOf(DiagnosticDescriptor descriptor, Rung rung, string pod, string container, params object?[] arguments) =>
        _findings.Add(new Finding(rung, descriptor.At(Location.None, arguments), Requests: 0) { LastLines = LastLinesOf(pod, container) });

    /// <summary>Adds a finding.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="rung">The rung that it happened on.</param>
    /// <param name="requests">The requests that it cost, which are explained by it.</param>
    /// <param name="pod">The Pod whose last lines say more; empty for none.</param>
    /// <param name="arguments">What fills the descriptor's placeholders.</param>
    public void Add(DiagnosticDescriptor descriptor, Rung rung, IReadOnlyCollection<RequestRecord> requests, string pod, params object?[] arguments)
    {
        Claim(requests);
        _findings.Add(new Finding(rung, descriptor.At(Location.None, arguments), requests.Count) { LastLines = pod.Length > 0 ? LastLinesOf(pod) : [] });
    }
}

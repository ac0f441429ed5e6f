using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Everything that a rehearsal saw.</summary>
internal sealed record RehearsalRecord
{
    /// <summary>The product's name.</summary>
    public required string Product { get; init; }

    /// <summary>The components that were rehearsed.</summary>
    public required IReadOnlyList<ComponentPlan> Components { get; init; }

    /// <summary>The components that run beside those that are rehearsed: workers, and daemons on their nodes.</summary>
    public IReadOnlyList<ComponentPlan> Companions { get; init; } = [];

    /// <summary>The Jobs that were to be run.</summary>
    public IReadOnlyList<JobPlan> Jobs { get; init; } = [];

    /// <summary>What became of them.</summary>
    public IReadOnlyList<JobOutcome> JobOutcomes { get; init; } = [];

    /// <summary>The scenario that was to be played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The acts that were played.</summary>
    public required IReadOnlyList<Phase> Phases { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    /// <summary>The requests of the load, in the order of their intended times.</summary>
    public required IReadOnlyList<RequestRecord> Requests { get; init; }

    /// <summary>Each request of each session once, sent to one Pod before the load began.</summary>
    public IReadOnlyList<RequestRecord> FirstTries { get; init; } = [];

    /// <summary>Requests a second.</summary>
    public double Rate { get; init; }

    /// <summary>How long a change of the endpoints took until balancers acted on it; null when that is not known.</summary>
    public TimeSpan? EndpointDelay { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Length { get; init; }

    /// <summary>The share of one core that the rehearsal itself used; null when that was not measured.</summary>
    public double? OwnCpu { get; init; }

    /// <summary>The kubeconfig context of the cluster that it was played on; empty for this machine.</summary>
    public string Context { get; init; } = "";

    /// <summary>What was not played, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The last lines that each container's process wrote, by the Pod's name and the container's, which is empty for the one that is rehearsed.</summary>
    public IReadOnlyDictionary<(string Pod, string Container), IReadOnlyList<string>> LastLines { get; init; } = new Dictionary<(string, string), IReadOnlyList<string>>();
}

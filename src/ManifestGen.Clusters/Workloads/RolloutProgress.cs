using ManifestGen.Clusters.Pods;

namespace ManifestGen.Clusters.Workloads;

/// <summary>How far a rollout has come.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="State">Its state.</param>
/// <param name="Pods">Its Pods, of the revision before, too.</param>
public sealed record RolloutProgress(WorkloadKey Workload, WorkloadState State, IReadOnlyList<PodState> Pods)
{
    /// <summary>What the newest revision's Pods are labelled with; empty when the workload has no revisions, or its controller has not made the newest yet.</summary>
    public string Revision { get; init; } = "";

    /// <summary>The Pods that tell whether the rollout succeeds: one of an earlier revision may be in trouble that this rollout mends.</summary>
    public IEnumerable<PodState> Newest => State.IsSeen ? Pods.Where(p => Revision.Length == 0 || p.Revision == Revision) : [];
}

using ManifestGen.Rehearsal.Kubelet;

namespace ManifestGen.Rehearsal.Deployments;

/// <summary>Which Pods a ReplicaSet ends first: those that are not ready, those on a node with more of them, those ready for less time, those with more restarts.</summary>
internal static class ScaleInOrder
{
    /// <summary>The Pods in the order in which they would end.</summary>
    public static IEnumerable<Pod> Of(IReadOnlyCollection<Pod> pods)
    {
        var onNode = pods.CountBy(p => p.Identity.Node).ToDictionary();
        return pods
            .OrderBy(p => p.IsReady)
            .ThenByDescending(p => onNode[p.Identity.Node])
            .ThenByDescending(p => p.ReadinessChangedAt)
            .ThenByDescending(p => p.Restarts)
            .ThenByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.Identity.Name, StringComparer.Ordinal);
    }
}

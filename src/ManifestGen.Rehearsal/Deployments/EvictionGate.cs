using System.Globalization;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Rehearsal.Kubelet;

namespace ManifestGen.Rehearsal.Deployments;

/// <summary>Whether an eviction is granted: as the disruption budget has it, from the Pods that are healthy now.</summary>
internal static class EvictionGate
{
    /// <summary>Whether a Pod may be evicted now.</summary>
    /// <param name="budget">The budget; null when there is none.</param>
    /// <param name="pods">The workload's Pods.</param>
    /// <param name="desired">The replicas that the workload asks for.</param>
    /// <param name="pod">The Pod.</param>
    public static bool Allows(Budget? budget, IReadOnlyList<Pod> pods, int desired, Pod pod)
    {
        var healthy = pods.Count(p => p.IsReady);
        // What is not ready serves nobody: always with AlwaysAllow, else as long as enough others are healthy.
        if (!pod.IsReady && budget?.Manifest["spec"]["unhealthyPodEvictionPolicy"].Text == "AlwaysAllow") return true;
        return budget?.AllowedAt(desired) is not { } allowed || healthy - (desired - allowed) >= (pod.IsReady ? 1 : 0);
    }

    /// <summary>Why the budget refuses, in words.</summary>
    public static string Explain(Budget? budget, int desired) =>
        budget is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{budget} allows none at {desired} replicas: {budget.Explain(desired)}");
}

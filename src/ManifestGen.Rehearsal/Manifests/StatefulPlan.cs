using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What a StatefulSet says of the order of its Pods.</summary>
/// <param name="IsOrdered">Whether they come and go one after the other. <c>podManagementPolicy: OrderedReady</c>, the default.</param>
/// <param name="OnDelete">Whether a new version waits until somebody ends the Pods. <c>updateStrategy.type: OnDelete</c>.</param>
/// <param name="Partition">The lowest number that gets a new version. <c>updateStrategy.rollingUpdate.partition</c>.</param>
internal sealed record StatefulPlan(bool IsOrdered, bool OnDelete, int Partition)
{
    /// <summary>Reads a StatefulSet; null for other workloads.</summary>
    public static StatefulPlan? Of(Workload workload) => workload.Kind != "StatefulSet" ? null : new StatefulPlan(
        workload.Spec["podManagementPolicy"].Text != "Parallel",
        workload.Spec["updateStrategy"]["type"].Text == "OnDelete",
        (int)(workload.Spec["updateStrategy"]["rollingUpdate"]["partition"].Integer ?? 0));
}

using System.Globalization;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Deployments;

/// <summary>
/// Drains a node as <c>kubectl drain</c> does: nothing new is put on it, and its Pods are evicted, each as soon as the disruption budget allows; what is
/// refused is asked for again. The Pods' owner makes others elsewhere.
/// </summary>
/// <param name="deployment">The workload whose Pods are on the node.</param>
/// <param name="timeline">Told of refusals.</param>
/// <param name="time">The clock.</param>
internal sealed class NodeDrain(Deployment deployment, Timeline timeline, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Drains a node.</summary>
    /// <param name="node">The node, counted from 1.</param>
    /// <param name="limit">How long it may take for each Pod.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Whether the node is empty and the workload is whole again.</returns>
    public async Task<bool> Run(int node, TimeSpan limit, CancellationToken cancellation)
    {
        deployment.Cordon(node);
        try
        {
            var began = time.GetTimestamp();
            var whole = limit * Math.Max(1, On(node).Count);
            while (On(node) is { Count: > 0 } left)
            {
                if (time.GetElapsedTime(began) > whole) return false;
                if (EvictionGate.Allows(deployment.Plan.Budget, deployment.Pods, deployment.Desired, left[0])) left[0].Delete();
                else
                {
                    timeline.Add(deployment.Plan.Name, left[0].Identity.Name, EventKind.EvictionRefused, EvictionGate.Explain(deployment.Plan.Budget, deployment.Desired));
                    // With all replicas there, a budget that allows none never will.
                    if (deployment.IsSettled && deployment.Plan.Budget?.AllowedAt(deployment.Desired) == 0) return false;
                    await Task.Delay(Again, time, cancellation);
                }
            }

            return await deployment.Settle(limit, cancellation);
        }
        finally
        {
            deployment.Cordon(0);
        }
    }

    private List<Pod> On(int node) => [.. deployment.Pods.Where(p => p.Identity.Node == node && !p.IsEnding)];
}

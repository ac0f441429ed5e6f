using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Waits until components have settled in a cluster, and tells the timeline why one does not.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="settings">How the rehearsal is done.</param>
/// <param name="watch">What is seen of the namespace.</param>
/// <param name="timeline">The timeline.</param>
internal sealed class Rollouts(ClusterConnection cluster, ClusterSettings settings, ClusterWatch watch, Timeline timeline)
{
    private readonly RolloutWait _reader = new(cluster);

    /// <summary>A component's workload.</summary>
    public WorkloadKey KeyOf(ComponentPlan component) => new(component.Kind, settings.Namespace, component.Name);

    /// <summary>Waits until the Pods that are asked for are of the newest revision and available, and no others are left.</summary>
    /// <param name="component">The component.</param>
    /// <param name="patience">How long, beside what a Pod needs for its image.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it has settled.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task<bool> Settle(ComponentPlan component, TimeSpan patience, CancellationToken cancellation)
    {
        var limit = timeline.Now + patience + settings.Preparation;
        while (true)
        {
            if (watch.Fault is { } fault) throw fault;
            var now = await _reader.Read(KeyOf(component), cancellation);
            if (now.State.IsDone && HasSettled(watch.PodsOf(component), now.State.Wanted)) return true;
            if (now.Newest.FirstOrDefault(p => p.Trouble is { IsFinal: true }) is { Trouble: { } final } stuck) return Tell(component, stuck.Name, final);
            if (timeline.Now > limit) return Tell(component, now);
            await Task.Delay(settings.Pause, cluster.Time, cancellation);
        }
    }

    /// <summary>A workload's status is a moment behind its Pods: right after one is gone, it still counts it as ready.</summary>
    private static bool HasSettled(IReadOnlyList<(string Name, PodStory Story)> pods, int wanted) => pods.Count == wanted && pods.All(p => p.Story.IsReady);

    private bool Tell(ComponentPlan component, string pod, PodTrouble trouble)
    {
        timeline.AddTrouble(component.Name, pod, trouble.Sentence, trouble.Fix);
        return false;
    }

    /// <summary>Tells what the cluster says of a component that takes too long; nothing when it says nothing.</summary>
    private bool Tell(ComponentPlan component, RolloutProgress progress)
    {
        foreach (var pod in progress.Newest.Where(p => !p.IsReady))
        {
            if (pod.Trouble is { } trouble) return Tell(component, pod.Name, trouble);
            if (watch.WarningOf("Pod", pod.Name) is { Reason: not "Unhealthy" } warning) return Tell(component, pod.Name, new PodTrouble(warning.Reason, warning.Message, IsFinal: true));
        }

        if (progress.State.Failure.Length > 0) return Tell(component, "", new PodTrouble("ProgressDeadlineExceeded", progress.State.Failure, IsFinal: true));

        // Pods that are refused never come to be: their ReplicaSet or StatefulSet says why.
        var refusal = watch.WarningBelow("ReplicaSet", $"{component.Name}-") ?? watch.WarningOf("StatefulSet", component.Name);
        return refusal is { Reason: "FailedCreate" } && Tell(component, "", new PodTrouble("ReplicaFailure", refusal.Message, IsFinal: true));
    }
}

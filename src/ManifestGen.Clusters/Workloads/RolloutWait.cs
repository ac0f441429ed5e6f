using System.Text.Json;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Workloads;

/// <summary>Waits until workloads run what was applied, and says early why one never will.</summary>
public sealed class RolloutWait(ClusterConnection cluster)
{
    private static readonly DiagnosticDescriptor Failed = new("MG8963", Severity.Error,
        "{0} does not get ready: {1}",
        "{2}");

    private static readonly DiagnosticDescriptor Late = new("MG8964", Severity.Error,
        "{0} is not ready after {1} s: {2} of {3} Pods are",
        "{4}");

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long workloads may take; a Deployment's own deadline is 10 minutes by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Told whenever a workload has come further.</summary>
    public IProgress<RolloutProgress>? Progress { get; init; }

    /// <summary>Waits for workloads.</summary>
    /// <returns>Each workload as it is at the end.</returns>
    /// <exception cref="ClusterException">One fails (MG8963) or takes too long (MG8964); all that do are reported.</exception>
    public async Task<IReadOnlyList<RolloutProgress>> Run(IReadOnlyList<WorkloadKey> workloads, CancellationToken cancellation)
    {
        var last = new Dictionary<WorkloadKey, RolloutProgress>();
        var start = cluster.Time.GetTimestamp();
        while (true)
        {
            foreach (var workload in workloads.Where(w => !last.TryGetValue(w, out var known) || !known.State.IsDone))
            {
                var now = await Read(workload, cancellation);
                if (!last.TryGetValue(workload, out var before) || before.State != now.State || !before.Pods.SequenceEqual(now.Pods, SameTrouble.Instance)) Progress?.Report(now);
                last[workload] = now;
            }

            IReadOnlyList<RolloutProgress> all = [.. workloads.Select(w => last[w])];
            if (all.All(p => p.State.IsDone)) return all;

            var failed = all.Where(p => !p.State.IsDone).Select(Failure).OfType<Diagnostic>().ToArray();
            if (failed.Length > 0) throw new ClusterException(failed);
            if (cluster.Time.GetElapsedTime(start) > Patience) throw new ClusterException([.. all.Where(p => !p.State.IsDone).Select(TooLate)]);
            await Task.Delay(Pause, cluster.Time, cancellation);
        }
    }

    /// <summary>A workload as it is now.</summary>
    public async Task<RolloutProgress> Read(WorkloadKey workload, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(workload.Path, $"{workload} cannot be read"), cancellation);
        using var json = answer.Json();
        var resource = json.RootElement;
        var labels = PodList.LabelsOf(resource);
        IReadOnlyList<PodState> pods = workload.Kind == "Pod" ? [PodState.Read(resource)] : labels.Count == 0 ? [] : await PodList.Read(cluster, workload.Namespace, labels, cancellation);
        return new RolloutProgress(workload, WorkloadState.Read(workload.Kind, resource), [.. pods.Where(p => !p.IsEnding)])
        {
            Revision = await RevisionOf(workload, resource, labels, cancellation),
        };
    }

    /// <summary>The label that the newest revision's Pods have; empty when it is not known.</summary>
    private async Task<string> RevisionOf(WorkloadKey workload, JsonElement resource, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        if (workload.Kind == "StatefulSet") return resource.TryGetProperty("status", out var status) && status.TryGetProperty("updateRevision", out var update) ? update.GetString() ?? "" : "";
        if (workload.Kind != "Deployment" || Revision(resource) is not { } newest) return "";
        var answer = await cluster.SendAsync(ApiRequest.Get($"{ApiResource.ReplicaSets.Path(workload.Namespace)}?{PodList.Query(labels)}", $"the revisions of {workload} cannot be read"), cancellation);
        using var json = answer.Json();
        foreach (var set in json.RootElement.GetProperty("items").EnumerateArray().Where(set => Revision(set) == newest))
        {
            if (set.GetProperty("metadata").GetProperty("labels").TryGetProperty("pod-template-hash", out var hash)) return hash.GetString() ?? "";
        }

        return "";
    }

    private static string? Revision(JsonElement resource) =>
        resource.GetProperty("metadata").TryGetProperty("annotations", out var annotations) && annotations.TryGetProperty("deployment.kubernetes.io/revision", out var revision)
            ? revision.GetString()
            : null;

    private static Diagnostic? Failure(RolloutProgress progress)
    {
        var trouble = progress.Newest.FirstOrDefault(p => p.Trouble is { IsFinal: true });
        if (trouble?.Trouble is { } found) return Failed.At(Location.None, progress.Workload, $"{trouble.Name}: {found.Sentence}", found.Fix);
        return progress.State.Failure.Length > 0 ? Failed.At(Location.None, progress.Workload, progress.State.Failure, First(progress)?.Fix ?? "'kubectl describe' shows what it waits for.") : null;
    }

    private Diagnostic TooLate(RolloutProgress progress)
    {
        var trouble = First(progress);
        return Late.At(
            Location.None, progress.Workload, (int)Patience.TotalSeconds, progress.State.Ready, progress.State.Wanted,
            trouble is null ? "Its probes may not answer: see 'manifestgen logs', or allow more with --timeout." : $"{trouble.Sentence}. {trouble.Fix}");
    }

    private static PodTrouble? First(RolloutProgress progress) => progress.Newest.Select(p => p.Trouble).FirstOrDefault(t => t is not null);

    /// <summary>Pods between which nothing happened that is worth telling.</summary>
    private sealed class SameTrouble : IEqualityComparer<PodState>
    {
        public static readonly SameTrouble Instance = new();

        public bool Equals(PodState? x, PodState? y) => x?.Name == y?.Name && x?.Trouble?.Reason == y?.Trouble?.Reason;

        public int GetHashCode(PodState obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }
}

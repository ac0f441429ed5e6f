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

    /// <summary>How long Pods may be refused: an account that is made a moment later, or the end of another Pod, mends it.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromSeconds(15);

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
        var refused = new Dictionary<WorkloadKey, long>();
        var start = cluster.Time.GetTimestamp();
        while (true)
        {
            foreach (var workload in workloads.Where(w => !last.TryGetValue(w, out var known) || !known.State.IsDone))
            {
                // A Job that is not to be kept is gone as soon as it is done.
                var now = await Find(workload, cancellation) ?? (WorkloadKey.IsTask(workload.Kind) ? Finished(workload) : await Read(workload, cancellation));
                if (!last.TryGetValue(workload, out var before) || before.State != now.State || !before.Pods.SequenceEqual(now.Pods, SameTrouble.Instance)) Progress?.Report(now);
                last[workload] = now;
                if (now.State.Refusal.Length == 0) refused.Remove(workload);
                else refused.TryAdd(workload, cluster.Time.GetTimestamp());
            }

            IReadOnlyList<RolloutProgress> all = [.. workloads.Select(w => last[w])];
            if (all.All(p => p.State.IsDone)) return all;

            var failed = all.Where(p => !p.State.IsDone).Select(p => Failure(p, refused.TryGetValue(p.Workload, out var since) && cluster.Time.GetElapsedTime(since) > Refused)).OfType<Diagnostic>().ToArray();
            if (failed.Length > 0) throw new ClusterException(failed);
            if (cluster.Time.GetElapsedTime(start) > Patience) throw new ClusterException([.. all.Where(p => !p.State.IsDone).Select(TooLate)]);
            await Task.Delay(Pause, cluster.Time, cancellation);
        }
    }

    /// <summary>A workload as it is now.</summary>
    /// <exception cref="ClusterException">It is not there (MG8959), or the cluster refuses.</exception>
    public async Task<RolloutProgress> Read(WorkloadKey workload, CancellationToken cancellation) => await Read(await Ask(workload, cancellation), workload, cancellation);

    /// <summary>A workload as it is now; null when it is not there.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task<RolloutProgress?> Find(WorkloadKey workload, CancellationToken cancellation) =>
        await Ask(workload, cancellation) is { IsMissing: false } answer ? await Read(answer, workload, cancellation) : null;

    private Task<ApiAnswer> Ask(WorkloadKey workload, CancellationToken cancellation) => cluster.SendAsync(ApiRequest.Get(workload.Path, $"{workload} cannot be read"), cancellation);

    private static RolloutProgress Finished(WorkloadKey workload) => new(workload, new WorkloadState(1, 1, 1, IsDone: true, IsSeen: true, ""), []);

    private async Task<RolloutProgress> Read(ApiAnswer answer, WorkloadKey workload, CancellationToken cancellation)
    {
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

    private static Diagnostic? Failure(RolloutProgress progress, bool isRefused)
    {
        var trouble = progress.Newest.FirstOrDefault(p => p.Trouble is { IsFinal: true });
        if (trouble?.Trouble is { } found) return Failed.At(Location.None, progress.Workload, $"{trouble.Name}: {found.Sentence}", found.Fix);
        if (isRefused) return Failed.At(Location.None, progress.Workload, RefusalOf(progress).Sentence, RefusalOf(progress).Fix);
        if (progress.State.Failure.Length == 0) return null;
        var otherwise = WorkloadKey.IsTask(progress.Workload.Kind) ? "Read what it wrote: 'manifestgen logs'." : "'kubectl describe' shows what it waits for.";
        return Failed.At(Location.None, progress.Workload, progress.State.Failure, First(progress)?.Fix ?? otherwise);
    }

    private static PodTrouble RefusalOf(RolloutProgress progress) => new("ReplicaFailure", progress.State.Refusal, IsFinal: true);

    private Diagnostic TooLate(RolloutProgress progress)
    {
        var trouble = First(progress);
        var otherwise = WorkloadKey.IsTask(progress.Workload.Kind) ? "It may take longer" : "Its probes may not answer";
        return Late.At(
            Location.None, progress.Workload, (int)Patience.TotalSeconds, progress.State.Ready, progress.State.Wanted,
            trouble is null ? $"{otherwise}: see 'manifestgen logs', or allow more with --timeout." : $"{trouble.Sentence}. {trouble.Fix}");
    }

    private static PodTrouble? First(RolloutProgress progress) => progress.Newest.Select(p => p.Trouble).FirstOrDefault(t => t is not null)
        ?? (progress.State.Refusal.Length > 0 ? RefusalOf(progress) : null);

    /// <summary>Pods between which nothing happened that is worth telling.</summary>
    private sealed class SameTrouble : IEqualityComparer<PodState>
    {
        public static readonly SameTrouble Instance = new();

        public bool Equals(PodState? x, PodState? y) => x?.Name == y?.Name && x?.Trouble?.Reason == y?.Trouble?.Reason;

        public int GetHashCode(PodState obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }
}

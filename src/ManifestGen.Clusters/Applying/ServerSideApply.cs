using System.Text;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// Applies manifests so that the cluster keeps which fields are ours. All of them are tried before any is changed: one that is refused leaves the cluster as it was,
/// and everything that is refused is reported together.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="options">How they are applied.</param>
public sealed class ServerSideApply(ClusterConnection cluster, ApplyOptions options)
{
    private readonly KindDirectory _kinds = new(cluster);
    private readonly JobReplacement _jobs = new(cluster, options.TakesOver);
    private readonly HashSet<ApplyTarget> _replaced = [];

    /// <summary>Applies a set of resources.</summary>
    /// <exception cref="ClusterException">The cluster refuses any of them; then none is applied, save namespaces, accounts, priorities and definitions of kinds that come with the set.</exception>
    public async Task<IReadOnlyList<AppliedResource>> Run(IEnumerable<ManifestDocument> documents, CancellationToken cancellation)
    {
        var ordered = ApplyOrder.Of(documents);
        var applied = new List<AppliedResource>();
        foreach (var ground in ordered.Where(ApplyOrder.IsGround)) applied.Add(await Apply(await Resolve(ground, cancellation), cancellation));
        if (applied.Count > 0) _kinds.Forget();

        var rest = await Resolve([.. ordered.Where(d => !ApplyOrder.IsGround(d))], cancellation);
        await Try(rest, cancellation);
        if (options.Accepted is not null) await options.Accepted(cancellation);
        foreach (var target in rest) applied.Add(await Apply(target, cancellation));
        return applied;
    }

    private async Task<IReadOnlyList<ApplyTarget>> Resolve(IReadOnlyList<ManifestDocument> documents, CancellationToken cancellation)
    {
        var sink = new DiagnosticSink();
        var targets = new List<ApplyTarget>();
        foreach (var document in documents)
        {
            if (await _kinds.Find(document, sink, cancellation) is { } kind) targets.Add(ApplyTarget.Of(document, kind, options.Namespace));
        }

        return sink.HasErrors ? throw new ClusterException(sink.Found) : targets;
    }

    private async Task<ApplyTarget> Resolve(ManifestDocument document, CancellationToken cancellation) => (await Resolve([document], cancellation))[0];

    private async Task Try(IReadOnlyList<ApplyTarget> targets, CancellationToken cancellation)
    {
        var refusals = new List<Diagnostic>();
        foreach (var target in targets)
        {
            var answer = await cluster.SendAsync(target.Try(options.TakesOver), cancellation);
            if (!answer.IsSuccess && await _jobs.Try(target, answer, cancellation) is { } replacement)
            {
                _replaced.Add(target);
                answer = replacement;
            }

            if (!answer.IsSuccess) refusals.AddRange(answer.Findings(target.Document.Location));
        }

        if (refusals.Count > 0) throw new ClusterException(refusals);
    }

    private async Task<AppliedResource> Apply(ApplyTarget target, CancellationToken cancellation)
    {
        var before = await cluster.SendAsync(target.Read, cancellation);
        if (_replaced.Contains(target)) await new Deletion(cluster).Run([target.Document], target.Namespace, cancellation);
        else if (before.IsSuccess) await KeepReplicas(target, before, cancellation);
        var after = (await cluster.SendAsync(target.Apply(options.TakesOver), cancellation)).EnsureSuccess(target.Document.Location);
        var outcome = !before.IsSuccess ? ApplyOutcome.Created : Version(before) == Version(after) ? ApplyOutcome.Unchanged : ApplyOutcome.Changed;
        var applied = new AppliedResource(target.Document, target.Namespace, outcome);
        options.Progress?.Report(applied);
        return applied;
    }

    private async Task KeepReplicas(ApplyTarget target, ApiAnswer live, CancellationToken cancellation)
    {
        using var current = live.Json();
        if (KeptReplicas.Of(target.Document, current.RootElement) is not { } replicas) return;
        var request = target.Patch(KeptReplicas.Body(target.Document, replicas), KeptReplicas.Owner, options.TakesOver);
        (await cluster.SendAsync(request, cancellation)).EnsureSuccess(target.Document.Location);
    }

    private static string Version(ApiAnswer answer)
    {
        using var json = answer.Json();
        return json.RootElement.GetProperty("metadata").TryGetProperty("resourceVersion", out var version) ? version.GetString() ?? "" : "";
    }
}

using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// Has a cluster say what applying manifests would make of its resources: it judges them, fills in its defaults and keeps what others own, as if they were applied,
/// and changes nothing.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="options">How they would be applied.</param>
public sealed class TrialApply(ClusterConnection cluster, ApplyOptions options)
{
    private readonly KindDirectory _kinds = new(cluster);
    private readonly JobReplacement _jobs = new(cluster, options.TakesOver);

    /// <summary>Tries a set of resources.</summary>
    /// <returns>The resources in the order in which they would be applied.</returns>
    /// <exception cref="ClusterException">The cluster refuses any of them; everything that it refuses is reported together.</exception>
    public async Task<IReadOnlyList<TriedResource>> Run(IEnumerable<ManifestDocument> documents, CancellationToken cancellation)
    {
        var ordered = ApplyOrder.Of(documents);
        var refusals = new DiagnosticSink();
        var tried = new List<TriedResource>();
        var ground = new NewGround(options.Namespace);
        foreach (var document in ordered)
        {
            if (ground.Defines(document)) tried.Add(Unjudged(document, document.Namespace));
            else if (await _kinds.Find(document, refusals, cancellation) is { } kind && await Try(ApplyTarget.Of(document, kind, options.Namespace), ground, refusals, cancellation) is { } found)
                tried.Add(found);
        }

        return refusals.HasErrors ? throw new ClusterException(refusals.Found) : tried;
    }

    private async Task<TriedResource?> Try(ApplyTarget target, NewGround ground, DiagnosticSink refusals, CancellationToken cancellation)
    {
        var live = await cluster.SendAsync(target.Read, cancellation);
        if (!live.IsSuccess && !live.IsMissing) return Refused(live, target, refusals);
        if (live.IsMissing) ground.Add(target.Document);
        if (live.IsMissing && ground.Carries(target.Document)) return Unjudged(target.Document, target.Namespace);

        var answer = await cluster.SendAsync(target.Try(options.TakesOver), cancellation);
        // What is not there can be refused as missing for its namespace alone.
        if (live.IsMissing && answer.IsMissing && ground.IsMade(target.Namespace)) return Unjudged(target.Document, target.Namespace);
        if (!answer.IsSuccess && await _jobs.Try(target, answer, cancellation) is { IsSuccess: true } replacement)
            return new TriedResource(target.Document, target.Namespace, JobReplacement.Comparable(live, target.Document.Name), JobReplacement.Comparable(replacement, target.Document.Name));
        if (!answer.IsSuccess) return Refused(answer, target, refusals);

        var applied = ServerFields.Without(answer);
        if (live.IsMissing) return new TriedResource(target.Document, target.Namespace, null, applied);
        using var current = live.Json();
        if (KeptReplicas.Of(target.Document, current.RootElement) is { } replicas && applied["spec"] is JsonObject spec) spec["replicas"] = replicas;
        return new TriedResource(target.Document, target.Namespace, ServerFields.Without(live), applied);
    }

    private static TriedResource? Refused(ApiAnswer answer, ApplyTarget target, DiagnosticSink refusals)
    {
        foreach (var finding in answer.Findings(target.Document.Location)) refusals.Add(finding);
        return null;
    }

    /// <summary>What the cluster cannot judge yet, because something that comes before it is not there.</summary>
    private static TriedResource Unjudged(ManifestDocument document, string space)
    {
        var resource = JsonNode.Parse(document.Json.Span) as JsonObject ?? [];
        if (space.Length > 0 && resource["metadata"] is JsonObject metadata) metadata["namespace"] = space;
        return new TriedResource(document, space, null, resource);
    }
}

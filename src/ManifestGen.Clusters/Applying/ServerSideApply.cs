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
public sealed class ServerSideApply
{
    /// <summary>The owner that holds a number of replicas between a manifest that says it and an autoscaler that takes over.</summary>
    private const string Keeper = "manifestgen-replicas";

    private readonly ClusterConnection _cluster;
    private readonly ApplyOptions _options;
    private readonly KindDirectory _kinds;

    /// <summary>Prepares; nothing is asked yet.</summary>
    public ServerSideApply(ClusterConnection cluster, ApplyOptions options)
    {
        _cluster = cluster;
        _options = options;
        _kinds = new KindDirectory(cluster);
    }

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
        if (_options.Accepted is not null) await _options.Accepted(cancellation);
        foreach (var target in rest) applied.Add(await Apply(target, cancellation));
        return applied;
    }

    private async Task<IReadOnlyList<Target>> Resolve(IReadOnlyList<ManifestDocument> documents, CancellationToken cancellation)
    {
        var sink = new DiagnosticSink();
        var targets = new List<Target>();
        foreach (var document in documents)
        {
            if (await _kinds.Find(document, sink, cancellation) is { } kind) targets.Add(TargetOf(document, kind));
        }

        return sink.HasErrors ? throw new ClusterException(sink.Found) : targets;
    }

    private async Task<Target> Resolve(ManifestDocument document, CancellationToken cancellation) => (await Resolve([document], cancellation))[0];

    private Target TargetOf(ManifestDocument document, ApiResource kind)
    {
        var space = document.Namespace.Length > 0 ? document.Namespace : _options.Namespace;
        return new Target(document, kind.Path(space, document.Name), kind.IsNamespaced ? space : "");
    }

    private async Task Try(IReadOnlyList<Target> targets, CancellationToken cancellation)
    {
        var refusals = new List<Diagnostic>();
        foreach (var target in targets)
        {
            var answer = await Send(target, target.Document.Json, ApplyOptions.FieldManager, "&dryRun=All", cancellation);
            if (!answer.IsSuccess) refusals.AddRange(answer.Findings(target.Document.Location));
        }

        if (refusals.Count > 0) throw new ClusterException(refusals);
    }

    private async Task<AppliedResource> Apply(Target target, CancellationToken cancellation)
    {
        var before = await _cluster.SendAsync(ApiRequest.Get(target.Path, target.Purpose), cancellation);
        if (before.IsSuccess) await KeepReplicas(target, before, cancellation);
        var after = (await Send(target, target.Document.Json, ApplyOptions.FieldManager, "", cancellation)).EnsureSuccess(target.Document.Location);
        var outcome = !before.IsSuccess ? ApplyOutcome.Created : Version(before) == Version(after) ? ApplyOutcome.Unchanged : ApplyOutcome.Changed;
        var applied = new AppliedResource(target.Document, target.Namespace, outcome);
        _options.Progress?.Report(applied);
        return applied;
    }

    /// <summary>
    /// A manifest that said how many replicas there are and no longer does, because an autoscaler decides now, would set the number to 1: a field without an owner
    /// takes its default. So another owner takes the number first, until the autoscaler sets it.
    /// </summary>
    private async Task KeepReplicas(Target target, ApiAnswer live, CancellationToken cancellation)
    {
        using var manifest = JsonDocument.Parse(target.Document.Json);
        using var current = live.Json();
        if (Replicas(manifest.RootElement) is not null || Replicas(current.RootElement) is not { } replicas || !Owns(current.RootElement)) return;
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"apiVersion":"{{{target.Document.ApiVersion}}}","kind":"{{{target.Document.Kind}}}","metadata":{"name":"{{{target.Document.Name}}}"},"spec":{"replicas":{{{replicas}}}}}""");
        (await Send(target, body, Keeper, "", cancellation)).EnsureSuccess(target.Document.Location);
    }

    private Task<ApiAnswer> Send(Target target, ReadOnlyMemory<byte> body, string manager, string more, CancellationToken cancellation) => _cluster.SendAsync(
        new ApiRequest(HttpMethod.Patch, $"{target.Path}?fieldManager={manager}&fieldValidation=Strict&force={(_options.TakesOver ? "true" : "false")}{more}", target.Purpose)
        {
            Body = body,
            BodyType = ApiRequest.ApplyType,
        },
        cancellation);

    private static string Version(ApiAnswer answer)
    {
        using var json = answer.Json();
        return json.RootElement.GetProperty("metadata").TryGetProperty("resourceVersion", out var version) ? version.GetString() ?? "" : "";
    }

    private static string? Replicas(JsonElement resource) =>
        resource.TryGetProperty("spec", out var spec) && spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("replicas", out var replicas) ? replicas.GetRawText() : null;

    private static bool Owns(JsonElement live) =>
        live.GetProperty("metadata").TryGetProperty("managedFields", out var managers)
        && managers.EnumerateArray().Any(m => m.GetProperty("manager").GetString() == ApplyOptions.FieldManager
            && m.TryGetProperty("fieldsV1", out var fields) && fields.TryGetProperty("f:spec", out var spec) && spec.TryGetProperty("f:replicas", out _));

    private sealed record Target(ManifestDocument Document, string Path, string Namespace)
    {
        public string Purpose => $"{Document.Title} cannot be applied";
    }
}

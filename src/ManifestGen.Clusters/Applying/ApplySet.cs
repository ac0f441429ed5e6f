using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// The resources of a product in a cluster, so that those are found which are no longer described. It takes the form of Kubernetes' ApplySets, which kubectl knows,
/// too: each resource has a label with the identity of the set, and a ConfigMap keeps which kinds the set holds.
/// </summary>
public sealed class ApplySet
{
    private const string PartOf = "app.kubernetes.io/part-of";
    private const string Member = "applyset.kubernetes.io/part-of";

    // With a definition go all resources of its kind, and with a namespace all that is in it, whoever made it.
    private static readonly string[] Kept = ["Namespace", "CustomResourceDefinition", "PersistentVolume", "PersistentVolumeClaim", "StorageClass"];

    private readonly ClusterConnection _cluster;
    private readonly string _name;
    private readonly string _space;

    private ApplySet(ClusterConnection cluster, string name, string space)
    {
        (_cluster, _name, _space) = (cluster, name, space);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}.{space}.ConfigMap.")));
        Id = $"applyset-{hash.TrimEnd('=').Replace('+', '-').Replace('/', '_')}-v1";
    }

    /// <summary>What its resources are labelled with.</summary>
    public string Id { get; }

    /// <summary>The set that some manifests are of; null when they do not say which product they are part of, or are of several.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="documents">The manifests.</param>
    /// <param name="space">The namespace of the product.</param>
    public static ApplySet? Of(ClusterConnection cluster, IEnumerable<ManifestDocument> documents, string space)
    {
        var products = documents.Select(ProductOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return products is [var product] ? new ApplySet(cluster, $"manifestgen-{product}", space) : null;
    }

    /// <summary>The manifests with the label of the set.</summary>
    public IReadOnlyList<ManifestDocument> Mark(IEnumerable<ManifestDocument> documents) => [.. documents.Select(Mark)];

    /// <summary>Whether a resource stays though it is no longer described, unless that is asked for: more than the resource would go with it.</summary>
    public static bool IsKept(ManifestDocument document) => Kept.Contains(document.Kind, StringComparer.Ordinal);

    /// <summary>Whether something of the set was ever applied here.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task<bool> IsKnown(CancellationToken cancellation) => await SetParent.Read(_cluster, _name, _space, cancellation) is not null;

    /// <summary>Notes what will be applied, before it is: what a run that breaks off has applied is found by the next.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task Begin(IReadOnlyList<ManifestDocument> documents, CancellationToken cancellation)
    {
        var before = await SetParent.Read(_cluster, _name, _space, cancellation) ?? new SetParent([], []);
        await before.With(documents, _space).Write(_cluster, _name, _space, Id, cancellation);
    }

    /// <summary>The resources of the set that are in the cluster and not among some manifests.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task<IReadOnlyList<ManifestDocument>> Surplus(IEnumerable<ManifestDocument> documents, CancellationToken cancellation)
    {
        if (await SetParent.Read(_cluster, _name, _space, cancellation) is not { } parent) return [];
        var described = documents.Select(KeyOf).ToHashSet();
        var kinds = new KindDirectory(_cluster);
        var found = new List<ManifestDocument>();
        foreach (var name in parent.Kinds)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var (kind, group) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
            if (await kinds.FindPreferred(group, kind, cancellation) is not { } resource) continue;
            IEnumerable<string> spaces = resource.IsNamespaced ? parent.Spaces.Prepend(_space) : [""];
            foreach (var space in spaces) found.AddRange((await List(resource, space, cancellation)).Where(d => !described.Contains(KeyOf(d))));
        }

        return found;
    }

    /// <summary>Deletes what is no longer described, and forgets the kinds that went with it.</summary>
    /// <param name="documents">What is described.</param>
    /// <param name="deletesClaims">Whether claims on disks go, too, with what is on the disks.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterException">The cluster refuses, or one does not go.</exception>
    public async Task<Pruned> Prune(IReadOnlyList<ManifestDocument> documents, bool deletesClaims, CancellationToken cancellation)
    {
        var surplus = await Surplus(documents, cancellation);
        var kept = surplus.Where(d => IsKept(d) && !(deletesClaims && d.Kind == "PersistentVolumeClaim")).ToArray();
        var removed = await new Deletion(_cluster).Run(surplus.Except(kept), _space, cancellation);
        var left = new SetParent([], []).With(documents.Concat(kept), _space);
        if (left.Kinds.Count > 0) await left.Write(_cluster, _name, _space, Id, cancellation);
        else await SetParent.Remove(_cluster, _name, _space, cancellation);
        return new Pruned(removed, kept);
    }

    private async Task<IReadOnlyList<ManifestDocument>> List(ApiResource resource, string space, CancellationToken cancellation)
    {
        var path = $"{resource.Path(space)}?labelSelector={Uri.EscapeDataString($"{Member}={Id}")}";
        var answer = await _cluster.SendAsync(ApiRequest.Get(path, $"the resources of kind {resource.Kind} cannot be read"), cancellation);
        using var json = answer.Json();
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Where(IsApplied).Select(i => Document(resource, space, i))];
    }

    /// <summary>Whether it was applied by this program: a label alone may have been copied.</summary>
    internal static bool IsApplied(JsonElement item) =>
        item.GetProperty("metadata").TryGetProperty("managedFields", out var managers) && managers.EnumerateArray().Any(m =>
            m.TryGetProperty("manager", out var manager) && manager.GetString() == ApplyOptions.FieldManager
            && m.TryGetProperty("operation", out var operation) && operation.GetString() == "Apply");

    private static ManifestDocument Document(ApiResource resource, string space, JsonElement item) => new(
        Engine.Diagnostics.Location.None, resource.ApiVersion, resource.Kind, item.GetProperty("metadata").GetProperty("name").GetString() ?? "", space, Encoding.UTF8.GetBytes(item.GetRawText()));

    private (string Group, string Kind, string Space, string Name) KeyOf(ManifestDocument document)
    {
        var slash = document.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? "" : document.ApiVersion[..slash], document.Kind, document.Namespace.Length > 0 ? document.Namespace : _space, document.Name);
    }

    private ManifestDocument Mark(ManifestDocument document)
    {
        if (JsonNode.Parse(document.Json.Span) is not JsonObject resource) return document;
        if (resource["metadata"] is not JsonObject metadata) resource["metadata"] = metadata = [];
        if (metadata["labels"] is not JsonObject labels) metadata["labels"] = labels = [];
        labels[Member] = Id;
        return document with { Json = Encoding.UTF8.GetBytes(resource.ToJsonString()) };
    }

    private static string? ProductOf(ManifestDocument document)
    {
        using var json = JsonDocument.Parse(document.Json);
        return json.RootElement.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Object
            && labels.TryGetProperty(PartOf, out var product) && product.ValueKind == JsonValueKind.String ? product.GetString() : null;
    }
}

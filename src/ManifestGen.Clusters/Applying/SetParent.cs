using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>What the cluster knows of a set of resources: which kinds they are of, and in which namespaces beside its own.</summary>
/// <param name="Kinds">The kinds as <c>Kind.group</c>, or <c>Kind</c> alone of the core group.</param>
/// <param name="Spaces">Further namespaces.</param>
internal sealed record SetParent(IReadOnlyList<string> Kinds, IReadOnlyList<string> Spaces)
{
    private const string Tooling = "applyset.kubernetes.io/tooling";
    private const string Contained = "applyset.kubernetes.io/contains-group-kinds";
    private const string Further = "applyset.kubernetes.io/additional-namespaces";
    private const string Identity = "applyset.kubernetes.io/id";

    private static readonly ApiResource ConfigMaps = new("v1", "ConfigMap", "configmaps", IsNamespaced: true);

    /// <summary>Reads it; null when there is none.</summary>
    public static async Task<SetParent?> Read(ClusterConnection cluster, string name, string space, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(ConfigMaps.Path(space, name), $"ConfigMap '{name}' cannot be read"), cancellation);
        if (answer.IsMissing) return null;
        using var json = answer.Json();
        return json.RootElement.GetProperty("metadata").TryGetProperty("annotations", out var annotations) ? new SetParent(List(annotations, Contained), List(annotations, Further)) : new SetParent([], []);
    }

    /// <summary>Writes it.</summary>
    public async Task Write(ClusterConnection cluster, string name, string space, string id, CancellationToken cancellation)
    {
        var annotations = new JsonObject { [Tooling] = "manifestgen/v1", [Contained] = string.Join(',', Kinds) };
        if (Spaces.Count > 0) annotations[Further] = string.Join(',', Spaces);
        var metadata = new JsonObject { ["name"] = name, ["labels"] = new JsonObject { [Identity] = id }, ["annotations"] = annotations };
        var resource = new JsonObject { ["apiVersion"] = ConfigMaps.ApiVersion, ["kind"] = ConfigMaps.Kind, ["metadata"] = metadata };
        var document = new ManifestDocument(Location.None, ConfigMaps.ApiVersion, ConfigMaps.Kind, name, "", Encoding.UTF8.GetBytes(resource.ToJsonString()));
        await new ServerSideApply(cluster, new ApplyOptions { Namespace = space, TakesOver = true }).Run([document], cancellation);
    }

    /// <summary>Removes it.</summary>
    public static async Task Remove(ClusterConnection cluster, string name, string space, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(new ApiRequest(HttpMethod.Delete, ConfigMaps.Path(space, name), $"ConfigMap '{name}' cannot be deleted"), cancellation);
        if (!answer.IsMissing) answer.EnsureSuccess(Location.None);
    }

    /// <summary>This and what some resources are.</summary>
    public SetParent With(IEnumerable<ManifestDocument> documents, string space)
    {
        var all = documents.ToArray();
        return new SetParent(Sorted(Kinds.Concat(all.Select(KindOf))), Sorted(Spaces.Concat(all.Select(d => d.Namespace)).Where(s => s.Length > 0 && s != space)));
    }

    private static string KindOf(ManifestDocument document)
    {
        var slash = document.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? document.Kind : $"{document.Kind}.{document.ApiVersion[..slash]}";
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> List(JsonElement annotations, string name) =>
        annotations.TryGetProperty(name, out var value) ? [.. (value.GetString() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [];
}

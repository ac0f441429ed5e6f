using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>What manifests say of Pods.</summary>
public static class PodSpec
{
    /// <summary>The manifests with other names of images.</summary>
    /// <param name="documents">The manifests.</param>
    /// <param name="names">The name in the manifests, and the name that takes its place.</param>
    public static IReadOnlyList<ManifestDocument> Rename(IReadOnlyList<ManifestDocument> documents, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? documents : [.. documents.Select(d => Rename(d, names))];
    }

    /// <summary>The labels of the Pods that a resource makes; none when it makes none.</summary>
    /// <param name="document">The resource.</param>
    public static IReadOnlyDictionary<string, string> Labels(ManifestDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var labels = At(Template(document.Kind, JsonNode.Parse(document.Json.Span)), "metadata", "labels") as JsonObject ?? [];
        return labels.ToDictionary(l => l.Key, l => $"{l.Value}", StringComparer.Ordinal);
    }

    /// <summary>What a resource says of its Pods; null when it has none.</summary>
    internal static JsonObject? Of(string kind, JsonNode? resource) => At(Template(kind, resource), "spec") as JsonObject;

    /// <summary>A Pod, or what a resource makes its Pods of; null when it makes none.</summary>
    private static JsonNode? Template(string kind, JsonNode? resource) => kind switch
    {
        "Pod" => resource,
        "CronJob" => At(resource, "spec", "jobTemplate", "spec", "template"),
        _ => At(resource, "spec", "template"),
    };

    private static JsonNode? At(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var member in path) node = (node as JsonObject)?[member];
        return node;
    }

    private static ManifestDocument Rename(ManifestDocument document, IReadOnlyDictionary<string, string> names)
    {
        var resource = JsonNode.Parse(document.Json.Span);
        var spec = Of(document.Kind, resource);
        var isChanged = false;
        foreach (var list in new[] { "initContainers", "containers" })
        foreach (var container in spec?[list] as JsonArray ?? [])
        {
            if (At(container, "image") is not JsonValue value || !value.TryGetValue<string>(out var name) || !names.TryGetValue(name, out var deployed)) continue;
            value.ReplaceWith(deployed);
            isChanged = true;
        }

        return isChanged ? document with { Json = Encoding.UTF8.GetBytes(resource?.ToJsonString() ?? "") } : document;
    }
}

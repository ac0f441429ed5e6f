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

    /// <summary>What a resource says of its Pods; null when it has none.</summary>
    internal static JsonObject? Of(string kind, JsonNode? resource) => kind switch
    {
        "Pod" => resource?["spec"] as JsonObject,
        "CronJob" => resource?["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"] as JsonObject,
        _ => resource?["spec"]?["template"]?["spec"] as JsonObject,
    };

    private static ManifestDocument Rename(ManifestDocument document, IReadOnlyDictionary<string, string> names)
    {
        var resource = JsonNode.Parse(document.Json.Span);
        var spec = Of(document.Kind, resource);
        var isChanged = false;
        foreach (var list in new[] { "initContainers", "containers" })
        foreach (var container in spec?[list] as JsonArray ?? [])
        {
            if (container?["image"]?.GetValue<string>() is not { } name || !names.TryGetValue(name, out var deployed)) continue;
            container["image"] = deployed;
            isChanged = true;
        }

        return isChanged ? document with { Json = Encoding.UTF8.GetBytes(resource?.ToJsonString() ?? "") } : document;
    }
}

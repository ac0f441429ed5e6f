using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Applying;
using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Clusters;

namespace ManifestGen.Tool.Diffing;

/// <summary>What a trial shows as differences.</summary>
internal static class TriedChanges
{
    private static readonly string[] Confidential = ["data", "stringData"];

    /// <summary>The differences.</summary>
    public static IReadOnlyList<ResourceChange> Of(IReadOnlyList<TriedResource> tried)
    {
        foreach (var resource in tried)
        {
            KeepImages(resource.Live, resource.Applied);
            if (resource.Document.Kind == "Secret") Hide(resource.Live, resource.Applied);
        }

        return ManifestComparison.Compare(Manifests(tried.Select(t => t.Live)), Manifests(tried.Select(t => t.Applied)));
    }

    private static EnvironmentManifests[] Manifests(IEnumerable<JsonObject?> resources) =>
        [new EnvironmentManifests("", [.. resources.OfType<JsonObject>().Select((r, at) => new SourceFile($"{at}.json", Encoding.UTF8.GetBytes(r.ToJsonString())))])];

    /// <summary><c>up</c> gives images names that end in their content; which it would be now is not known before they are built, and is no difference.</summary>
    private static void KeepImages(JsonNode? live, JsonNode? applied)
    {
        switch (live, applied)
        {
            case (JsonObject old, JsonObject now):
                foreach (var key in now.Select(p => p.Key).ToArray())
                {
                    if (key == "image" && IsText(old[key], out var deployed) && IsText(now[key], out var reference) && DeployedImages.IsNameOf(deployed, reference)) now[key] = deployed;
                    else KeepImages(old[key], now[key]);
                }

                break;
            case (JsonArray old, JsonArray now):
                foreach (var item in now.OfType<JsonObject>()) KeepImages(old.OfType<JsonObject>().FirstOrDefault(o => JsonNode.DeepEquals(o["name"], item["name"])), item);
                break;
        }
    }

    private static bool IsText(JsonNode? node, out string text)
    {
        text = "";
        if (node is not JsonValue value || !value.TryGetValue<string>(out var found)) return false;
        text = found;
        return true;
    }

    /// <summary>Of a Secret it is shown that a value differs, never the value.</summary>
    private static void Hide(JsonObject? live, JsonObject? applied)
    {
        foreach (var part in Confidential)
        {
            var old = live?[part] as JsonObject;
            var now = applied?[part] as JsonObject;
            foreach (var key in (old ?? []).Concat(now ?? []).Select(p => p.Key).Distinct(StringComparer.Ordinal).ToArray())
            {
                var isSame = JsonNode.DeepEquals(old?[key], now?[key]);
                if (old?.ContainsKey(key) == true) old[key] = isSame ? "hidden" : "hidden (before)";
                if (now?.ContainsKey(key) == true) now[key] = isSame ? "hidden" : "hidden (after)";
            }
        }
    }
}

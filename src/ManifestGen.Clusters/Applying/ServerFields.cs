using System.Text.Json.Nodes;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Applying;

/// <summary>What a server keeps in resources for itself and no manifest says: their status, and its book-keeping of them.</summary>
internal static class ServerFields
{
    private static readonly string[] OfMetadata = ["creationTimestamp", "generation", "managedFields", "resourceVersion", "selfLink", "uid"];

    /// <summary>The resource of an answer without them.</summary>
    public static JsonObject Without(ApiAnswer answer)
    {
        using var json = answer.Json();
        var resource = JsonObject.Create(json.RootElement.Clone()) ?? [];
        resource.Remove("status");
        if (resource["metadata"] is not JsonObject metadata) return resource;
        foreach (var name in OfMetadata) metadata.Remove(name);
        return resource;
    }
}

using System.Text;
using System.Text.Json;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// A manifest that said how many replicas there are and no longer does, because an autoscaler decides now, would set the number to 1: a field without an owner
/// takes its default. So another owner takes the number first, until the autoscaler sets it.
/// </summary>
internal static class KeptReplicas
{
    /// <summary>The owner that holds the number between a manifest that says it and an autoscaler that takes over.</summary>
    public const string Owner = "manifestgen-replicas";

    /// <summary>The number that has to be kept.</summary>
    /// <param name="document">What is about to be applied.</param>
    /// <param name="live">The resource as it is.</param>
    /// <returns>Null when there is nothing to keep.</returns>
    public static int? Of(ManifestDocument document, JsonElement live)
    {
        using var manifest = JsonDocument.Parse(document.Json);
        return Replicas(manifest.RootElement) is null && Owns(live) ? Replicas(live) : null;
    }

    /// <summary>What the owner applies.</summary>
    public static byte[] Body(ManifestDocument document, int replicas) => Encoding.UTF8.GetBytes(
        $$$"""{"apiVersion":"{{{document.ApiVersion}}}","kind":"{{{document.Kind}}}","metadata":{"name":"{{{document.Name}}}"},"spec":{"replicas":{{{replicas}}}}}""");

    private static int? Replicas(JsonElement resource) =>
        resource.TryGetProperty("spec", out var spec) && spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("replicas", out var replicas) && replicas.TryGetInt32(out var number)
            ? number
            : null;

    private static bool Owns(JsonElement live) =>
        live.GetProperty("metadata").TryGetProperty("managedFields", out var managers)
        && managers.EnumerateArray().Any(m => m.GetProperty("manager").GetString() == ApplyOptions.FieldManager
            && m.TryGetProperty("fieldsV1", out var fields) && fields.TryGetProperty("f:spec", out var spec) && spec.TryGetProperty("f:replicas", out _));
}

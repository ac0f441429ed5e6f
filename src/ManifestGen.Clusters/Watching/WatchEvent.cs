using System.Text.Json;

namespace ManifestGen.Clusters.Watching;

/// <summary>A change of a resource.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Resource">The resource as it is now, or as it last was.</param>
public sealed record WatchEvent(WatchEventKind Kind, JsonElement Resource)
{
    /// <summary>The resource's name.</summary>
    public string Name => Resource.GetProperty("metadata").GetProperty("name").GetString() ?? "";
}

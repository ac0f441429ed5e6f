using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>Collections as templates see them: arrays, which can be looped over everywhere, and objects for what is written as a map.</summary>
internal static class DataList
{
    /// <summary>A list of objects.</summary>
    public static object[] Of<T>(IEnumerable<T> items, Func<T, ModelObject> make) => [.. items.Select(make)];

    /// <summary>A list of texts.</summary>
    public static object[] Of(IEnumerable<string> items) => [.. items];

    /// <summary>A list of resolved texts.</summary>
    public static object[] Of(IEnumerable<Resolved<string>> items) => [.. items.Select(i => i.Value)];

    /// <summary>A number of Pods as Kubernetes has it: a number, or a percentage as text.</summary>
    public static Resolved<object>? Count(Resolved<PodCount>? count) =>
        count is { } pods ? new Resolved<object>(pods.Value.IsPercent ? pods.Value.ToString() : pods.Value.Value, pods.Origin) : null;

    /// <summary>A map of texts.</summary>
    public static ModelObject Map(IEnumerable<ResolvedEntry> entries)
    {
        var map = new ModelObject();
        foreach (var entry in entries) map.Set(entry.Key, entry.Value, entry.Origin);
        return map;
    }
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What the LimitRanges of a namespace give containers that set nothing.</summary>
/// <param name="limitRanges">The LimitRanges of the namespace.</param>
internal sealed class ContainerDefaults(IEnumerable<Manifest> limitRanges)
{
    private readonly List<Field> _items = OfContainers(limitRanges);

    /// <summary>The request given of a resource; null when none is. It falls back to the limit given, then to the smallest allowed.</summary>
    public string? Request(string resource) => First("defaultRequest", resource) ?? Limit(resource) ?? First("min", resource);

    /// <summary>The limit given of a resource; null when none is. It falls back to the largest allowed.</summary>
    public string? Limit(string resource) => First("default", resource) ?? First("max", resource);

    private static List<Field> OfContainers(IEnumerable<Manifest> limitRanges)
    {
        var found = new List<Field>();
        foreach (var range in limitRanges)
        foreach (var item in range["spec"]["limits"].Items)
        {
            if (item["type"].Text == "Container") found.Add(item);
        }

        return found;
    }

    private string? First(string part, string resource)
    {
        foreach (var item in _items)
        {
            if (item[part][resource].Text is { } amount) return amount;
        }

        return null;
    }
}

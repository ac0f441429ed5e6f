using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What the LimitRanges of a namespace give containers that set nothing.</summary>
/// <param name="limitRanges">The LimitRanges of the namespace.</param>
internal sealed class ContainerDefaults(IEnumerable<Manifest> limitRanges)
{
    private readonly Field[] _items =
        [.. limitRanges.SelectMany(r => r["spec"]["limits"].Each()).Where(i => i["type"].Text == "Container")];

    /// <summary>The request given of a resource; null when none is. It falls back to the limit given, then to the smallest allowed.</summary>
    public string? Request(string resource) => First("defaultRequest", resource) ?? Limit(resource) ?? First("min", resource);

    /// <summary>The limit given of a resource; null when none is. It falls back to the largest allowed.</summary>
    public string? Limit(string resource) => First("default", resource) ?? First("max", resource);

    private string? First(string part, string resource) => _items.Select(i => i[part][resource].Text).FirstOrDefault(t => t is not null);
}

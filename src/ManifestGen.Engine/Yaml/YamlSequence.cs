namespace ManifestGen.Engine.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence : YamlNode
{
    private readonly List<YamlNode> _items = [];

    /// <summary>The items in the order in which they stand.</summary>
    public IReadOnlyList<YamlNode> Items => _items;

    internal void Add(YamlNode item)
    {
        item.Parent = this;
        item.Index = _items.Count;
        _items.Add(item);
    }
}

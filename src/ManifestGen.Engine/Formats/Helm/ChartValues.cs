using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>The values of a chart in one environment, as the tree that a file of values is.</summary>
internal sealed class ChartValues
{
    /// <summary>What users look for first stands first; environment variables may be many.</summary>
    private static readonly string[] Order = ["image", "replicas", "autoscaling", "hosts", "resources", "environment", "containers", "initContainers"];

    private readonly Dictionary<string, ChartValues> _children = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    /// <summary>The value itself; null for a map of values.</summary>
    public ChartValue? Value { get; private init; }

    /// <summary>The keys, in the order in which they are written.</summary>
    public IEnumerable<string> Keys => _keys.OrderBy(k => Array.IndexOf(Order, k) is >= 0 and var place ? place : Order.Length);

    /// <summary>What stands under a key; null when nothing does.</summary>
    public ChartValues? this[string key] => _children.GetValueOrDefault(key);

    /// <summary>Makes the tree.</summary>
    public static ChartValues Of(IEnumerable<ChartValue> values)
    {
        var root = new ChartValues();
        foreach (var value in values.OrderBy(v => v.Path[0], StringComparer.Ordinal)) root.Add(value, 0);
        return root;
    }

    /// <summary>The values as YAML has them.</summary>
    public MapValue ToMap() => YamlText.Map(Keys.Select(k => YamlText.Entry(k, _children[k].ToValue())));

    /// <summary>Those values that are not the same in another environment: what a file of values has to say on top of that environment's.</summary>
    public MapValue ToMapBeside(ChartValues other)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>>();
        foreach (var key in Keys)
        {
            var mine = _children[key];
            if (other[key] is not { } there) entries.Add(YamlText.Entry(key, mine.ToValue()));
            else if (mine.Value is null && there.Value is null && mine.ToMapBeside(there) is { Entries.Count: > 0 } changed) entries.Add(YamlText.Entry(key, changed));
            else if (mine.Value is { } value && !value.IsSame(there.Value)) entries.Add(YamlText.Entry(key, value.ToValueOver(there.Value)));
        }

        return new MapValue(entries);
    }

    /// <summary>The values on top of another environment's, as Helm merges them: what only the other one has stays.</summary>
    public MapValue ToMapOver(ChartValues? other) => YamlText.Map(
        Keys.Select(k => YamlText.Entry(k, _children[k] is { Value: null } map ? map.ToMapOver(other?[k]) : _children[k].ToValue()))
            .Concat((other?.Keys ?? []).Where(k => this[k] is null).Select(k => YamlText.Entry(k, other?[k]?.ToValue() ?? LiteralValue.Null))));

    private TemplateValue ToValue() => Value?.Value ?? ToMap();

    private void Add(ChartValue value, int at)
    {
        var key = value.Path[at];
        if (at == value.Path.Count - 1)
        {
            _keys.Add(key);
            _children.Add(key, new ChartValues { Value = value });
            return;
        }

        if (!_children.TryGetValue(key, out var child))
        {
            child = new ChartValues();
            _keys.Add(key);
            _children.Add(key, child);
        }

        child.Add(value, at + 1);
    }
}

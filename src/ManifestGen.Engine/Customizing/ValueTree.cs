using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Resources as values that can be written again, each with where it came from.</summary>
internal static class ValueTree
{
    /// <summary>The value of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="origin">Where a value came from that begins on a line.</param>
    public static TemplateValue Of(YamlNode node, Func<YamlNode, Origin> origin) => node switch
    {
        YamlMapping map => Map(map, origin),
        YamlSequence list => new ListValue([.. list.Items.Select(i => Of(i, origin))]) { Origin = origin(node) },
        YamlScalar { Kind: ScalarKind.String } text => new TextValue(text.Text) { Origin = origin(node) },
        YamlScalar { Kind: ScalarKind.Null } => new LiteralValue(LiteralValue.Null.Text) { Origin = origin(node) },
        YamlScalar literal => new LiteralValue(literal.Text) { Origin = origin(node) },
        _ => throw new NotSupportedException($"No value for the node {node.GetType().Name}."),
    };

    private static MapValue Map(YamlMapping map, Func<YamlNode, Origin> origin)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>>(map.Count);
        foreach (var entry in map.Entries) entries.Add(KeyValuePair.Create(entry.Key, Of(entry.Value, origin)));
        return new MapValue(entries) { Origin = origin(map) };
    }

    /// <summary>The value of a node of which nobody asks where it came from.</summary>
    public static TemplateValue Of(YamlNode node) => Of(node, _ => Origin.Default);

    /// <summary>Whether two values are the same, whatever they came from.</summary>
    public static bool Same(TemplateValue first, TemplateValue second) => (first, second) switch
    {
        (TextValue one, TextValue other) => one.Text == other.Text,
        (LiteralValue one, LiteralValue other) => one.Text == other.Text,
        (ListValue one, ListValue other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, Same).All(same => same),
        (MapValue one, MapValue other) => one.Entries.Count == other.Entries.Count
            && one.Entries.Zip(other.Entries, (a, b) => a.Key == b.Key && Same(a.Value, b.Value)).All(same => same),
        _ => false,
    };

    /// <summary>Whether two values mean the same: the order of a map's keys does not count.</summary>
    public static bool SameMeaning(TemplateValue first, TemplateValue second) => (first, second) switch
    {
        (ListValue one, ListValue other) => one.Items.Count == other.Items.Count && one.Items.Zip(other.Items, SameMeaning).All(same => same),
        (MapValue one, MapValue other) => one.Entries.Count == other.Entries.Count && one.Entries.All(e => Find(other, e.Key) is { } found && SameMeaning(e.Value, found)),
        _ => Same(first, second),
    };

    /// <summary>The value of a map's key; null when it has none.</summary>
    public static TemplateValue? Find(MapValue map, string key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }

    /// <summary>Whether a value is null.</summary>
    public static bool IsNull(TemplateValue value) => value is LiteralValue { IsNull: true };

    /// <summary>A scalar's text; null when it is none.</summary>
    public static string? Text(TemplateValue? value) => value switch
    {
        TextValue text => text.Text,
        LiteralValue literal => literal.Text,
        _ => null,
    };
}

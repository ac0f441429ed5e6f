using System.Globalization;
using System.Text;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Comparison;

/// <summary>Finds the fields in which two values differ.</summary>
internal sealed class FieldDifferences
{
    private readonly List<FieldChange> _changes = [];

    /// <summary>The fields, in the order in which they stand.</summary>
    public static IReadOnlyList<FieldChange> Of(YamlNode before, YamlNode after)
    {
        var differences = new FieldDifferences();
        differences.Differ("", before, after);
        return differences._changes;
    }

    private void Differ(string path, YamlNode before, YamlNode after)
    {
        if (NodeText.IsSame(before, after)) return;
        switch (before, after)
        {
            case (YamlMapping old, YamlMapping now):
                foreach (var entry in old.Entries)
                {
                    if (now[entry.Key] is { } value) Differ(Step(path, entry.Key), entry.Value, value);
                    else Removed(Step(path, entry.Key), entry.Value);
                }

                foreach (var entry in now.Entries)
                {
                    if (old[entry.Key] is null) Added(Step(path, entry.Key), entry.Value);
                }

                break;
            case (YamlSequence old, YamlSequence now):
                Differ(path, old, now);
                break;
            default:
                _changes.Add(new FieldChange(path, Text(before), Text(after)));
                break;
        }
    }

    private void Differ(string path, YamlSequence before, YamlSequence after)
    {
        var name = ItemPairs.NameOf(before.Items.Concat(after.Items));
        var (left, right) = (0, 0);
        foreach (var (inBefore, inAfter) in ItemPairs.Of(before.Items, after.Items).Append((before.Items.Count, after.Items.Count)))
        {
            for (; left < inBefore; left++) Removed(Item(path, before.Items[left], left, name), before.Items[left]);
            for (; right < inAfter; right++) Added(Item(path, after.Items[right], right, name), after.Items[right]);
            if (left == before.Items.Count || right == after.Items.Count) continue;
            Differ(Item(path, after.Items[right], right, name), before.Items[left++], after.Items[right++]);
        }
    }

    private void Removed(string path, YamlNode value) => _changes.Add(new FieldChange(path, Text(value), null));

    private void Added(string path, YamlNode value) => _changes.Add(new FieldChange(path, null, Text(value)));

    private static string Step(string path, string key)
    {
        if (key.AsSpan().ContainsAny("./[]")) return $"{path}[{key}]";
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    private static string Item(string path, YamlNode item, int place, string? name) =>
        name is not null && item is YamlMapping map && map[name] is YamlScalar { Text: var text }
            ? $"{path}[{text}]"
            : string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]");

    private static string Text(YamlNode node)
    {
        if (node is YamlScalar { Kind: ScalarKind.String, Text: var plain } && PlainText.MayStand(plain, inFlow: false)) return plain;
        var text = new StringBuilder();
        FlowText.Append(text, YamlText.Of(node), inFlow: false);
        return text.ToString();
    }
}

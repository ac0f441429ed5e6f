using System.Text;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Customizing;

/// <summary>Lists what differs between a resource before and after a change.</summary>
/// <param name="prefix">What every path begins with.</param>
/// <param name="origin">What changed it, for what has no origin of its own because it is gone.</param>
internal sealed class ValueChanges(string prefix, Origin origin)
{
    private readonly List<ChangedValue> _changes = [];

    /// <summary>The changes, in the order in which they stand.</summary>
    public IReadOnlyList<ChangedValue> Between(TemplateValue before, TemplateValue after)
    {
        Compare(before, after, "");
        return _changes;
    }

    private void Compare(TemplateValue before, TemplateValue after, string path)
    {
        if (ValueTree.Same(before, after)) return;
        switch (before, after)
        {
            case (MapValue was, MapValue now):
                foreach (var (key, value) in was.Entries)
                {
                    if (ValueTree.Find(now, key) is null) Add(Below(path, key), "", origin);
                }

                foreach (var (key, value) in now.Entries)
                {
                    if (ValueTree.Find(was, key) is { } known) Compare(known, value, Below(path, key));
                    else Add(Below(path, key), Text(value), value.Origin);
                }

                break;
            case (ListValue was, ListValue now) when was.Items.Count <= now.Items.Count:
                for (var at = 0; at < now.Items.Count; at++)
                {
                    var item = $"{path}[{NameOf(now.Items[at]) ?? $"{at}"}]";
                    if (at < was.Items.Count) Compare(was.Items[at], now.Items[at], item);
                    else Add(item, Text(now.Items[at]), now.Items[at].Origin);
                }

                break;
            default:
                Add(path, Text(after), after.Origin);
                break;
        }
    }

    private void Add(string path, string value, Origin from) => _changes.Add(new ChangedValue($"{prefix}:{path}", value, from.Location.IsKnown ? from : origin));

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string? NameOf(TemplateValue item) => item is MapValue map ? ValueTree.Text(ValueTree.Find(map, "name")) : null;

    private static string Text(TemplateValue value)
    {
        if (value is TextValue text) return text.Text;
        var output = new StringBuilder();
        FlowText.Append(output, value, inFlow: false);
        return output.ToString();
    }
}

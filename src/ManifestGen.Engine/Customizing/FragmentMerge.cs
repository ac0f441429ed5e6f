using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Customizing;

/// <summary>
/// Merges a fragment into a resource as Kubernetes merges: maps by key, lists by the keys that the schema gives their items, every other list as a whole. A null removes. <c>$patch: delete</c> removes an item, <c>$patch: replace</c> puts the fragment in place of what is there.
/// </summary>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class FragmentMerge(DiagnosticSink sink)
{
    // What the API server takes a key for that is left out.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal) { ["protocol"] = "TCP" };

    /// <summary>The resource with the fragment in it.</summary>
    /// <param name="target">The resource.</param>
    /// <param name="fragment">The fragment.</param>
    /// <param name="structure">The resource's fields; null when they are not known.</param>
    public MapValue Merge(MapValue target, MapValue fragment, Structure? structure) => Map(target, fragment, structure, null, "");

    private MapValue Map(MapValue target, MapValue fragment, Structure? structure, Shape? element, string path)
    {
        if (Asks(fragment, FragmentDirectives.Replace)) return (MapValue)Clean(fragment);
        var entries = target.Entries.ToList();
        foreach (var (key, value) in fragment.Entries)
        {
            if (key == FragmentDirectives.Key) continue;
            var at = entries.FindIndex(e => e.Key == key);
            if (ValueTree.IsNull(value) || value is MapValue removed && Asks(removed, FragmentDirectives.Delete))
            {
                if (at >= 0) entries.RemoveAt(at);
                continue;
            }

            var field = structure?.Find(key);
            var merged = at < 0 ? Clean(value) : Value(entries[at].Value, value, field?.Shape ?? element, field?.ListKeys ?? [], path.Length == 0 ? key : $"{path}.{key}");
            if (at < 0) entries.Add(KeyValuePair.Create(key, merged));
            else entries[at] = KeyValuePair.Create(key, merged);
        }

        return target with { Entries = entries };
    }

    private TemplateValue Value(TemplateValue target, TemplateValue fragment, Shape? shape, IReadOnlyList<string> keys, string path) => (target, fragment) switch
    {
        (MapValue was, MapValue now) => Map(was, now, shape?.Structure, shape?.Element, path),
        (ListValue was, ListValue now) when keys is [""] => Set(was, now),
        (ListValue was, ListValue now) when keys.Count > 0 => List(was, now, shape?.Element?.Structure, keys, path),
        _ when ValueTree.Same(target, fragment) => target,
        _ => Clean(fragment),
    };

    private static ListValue Set(ListValue target, ListValue fragment) =>
        target with { Items = [.. target.Items, .. fragment.Items.Where(i => !target.Items.Any(known => ValueTree.Same(known, i)))] };

    private ListValue List(ListValue target, ListValue fragment, Structure? structure, IReadOnlyList<string> keys, string path)
    {
        var items = target.Items.ToList();
        for (var at = 0; at < fragment.Items.Count; at++)
        {
            var item = fragment.Items[at];
            var place = $"{path}[{at}]";
            var missing = keys.FirstOrDefault(k => KeyOf(item, k) is null);
            if (item is not MapValue map || missing is not null)
            {
                var line = item.Origin.Location;
                sink.Add(CustomizingDiagnostics.NoMergeKey, new Location(line.File, line.Line), place, missing ?? keys[0], string.Join(" and ", keys));
                continue;
            }

            var known = items.FindIndex(i => keys.All(k => KeyOf(i, k) == KeyOf(item, k)));
            if (Asks(map, FragmentDirectives.Delete))
            {
                if (known >= 0) items.RemoveAt(known);
            }
            else if (known < 0)
            {
                items.Add(Clean(item));
            }
            else
            {
                items[known] = Value(items[known], item, structure is null ? null : new Shape(ShapeKind.Structure, structure: () => structure), [], place);
            }
        }

        return target with { Items = items };
    }

    private static string? KeyOf(TemplateValue item, string key) => item is not MapValue map ? null : ValueTree.Text(ValueTree.Find(map, key)) ?? Defaults.GetValueOrDefault(key);

    private static bool Asks(MapValue fragment, string directive) => ValueTree.Text(ValueTree.Find(fragment, FragmentDirectives.Key)) == directive;

    /// <summary>What is added holds neither nulls nor directives.</summary>
    private static TemplateValue Clean(TemplateValue value) => value switch
    {
        MapValue map => map with { Entries = [.. map.Entries.Where(e => e.Key != FragmentDirectives.Key && !ValueTree.IsNull(e.Value)).Select(e => KeyValuePair.Create(e.Key, Clean(e.Value)))] },
        ListValue list => list with { Items = [.. list.Items.Where(i => i is not MapValue map || !Asks(map, FragmentDirectives.Delete)).Select(Clean)] },
        _ => value,
    };
}

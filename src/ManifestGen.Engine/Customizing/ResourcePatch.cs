using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Customizing;

/// <summary>
/// Takes over what a customization changed, and nothing else. A typed object drops what its type does not know and writes amounts in its own way; so the object before the change is compared with the object after it, and only the difference goes into the resource.
/// </summary>
/// <param name="origin">Where the change was written.</param>
internal sealed class ResourcePatch(Origin origin)
{
    // What tells the items of Kubernetes' lists apart.
    private static readonly string[] Names = ["name", "mountPath", "containerPort", "ip", "topologyKey", "key"];

    /// <summary>The value with the change.</summary>
    /// <param name="target">The value as it was rendered.</param>
    /// <param name="before">The same as the typed object had it.</param>
    /// <param name="after">What the typed object has after the change.</param>
    public TemplateValue Apply(TemplateValue target, TemplateValue before, TemplateValue after)
    {
        if (ValueTree.Same(before, after)) return target;
        return (target, before, after) switch
        {
            (MapValue rendered, MapValue was, MapValue now) => Map(rendered, was, now),
            (ListValue rendered, ListValue was, ListValue now) when rendered.Items.Count == was.Items.Count => List(rendered, was, now),
            _ => Said(after),
        };
    }

    private MapValue Map(MapValue target, MapValue before, MapValue after)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>>();
        foreach (var entry in target.Entries)
        {
            var (was, now) = (ValueTree.Find(before, entry.Key), ValueTree.Find(after, entry.Key));
            // What the type does not know is in neither.
            if (now is null && was is not null) continue;
            entries.Add(KeyValuePair.Create(entry.Key, now is null ? entry.Value : was is null ? Said(now) : Apply(entry.Value, was, now)));
        }

        foreach (var (key, now) in after.Entries)
        {
            if (ValueTree.Find(target, key) is not null) continue;
            // What the serializer adds by itself was there before the change too.
            if (ValueTree.Find(before, key) is { } was && ValueTree.Same(was, now)) continue;
            entries.Add(KeyValuePair.Create(key, Said(now)));
        }

        return target with { Entries = entries };
    }

    private ListValue List(ListValue target, ListValue before, ListValue after)
    {
        var key = KeyOf(before, after);
        var items = new List<TemplateValue>();
        for (var at = 0; at < after.Items.Count; at++)
        {
            var place = key is null ? Place(before, after, at) : before.Items.ToList().FindIndex(i => Name(i, key) == Name(after.Items[at], key));
            items.Add(place < 0 ? Said(after.Items[at]) : Apply(target.Items[place], before.Items[place], after.Items[at]));
        }

        return target with { Items = items };
    }

    /// <summary>Without names, an item is the one that is the same, or that stands at its place when none came or went.</summary>
    private static int Place(ListValue before, ListValue after, int at)
    {
        var same = before.Items.ToList().FindIndex(i => ValueTree.Same(i, after.Items[at]));
        return same >= 0 ? same : before.Items.Count == after.Items.Count ? at : -1;
    }

    private static string? KeyOf(ListValue before, ListValue after) => Array.Find(Names, key => IsNamed(before, key) && IsNamed(after, key));

    private static bool IsNamed(ListValue list, string key)
    {
        var names = list.Items.Select(i => Name(i, key)).ToArray();
        return names.All(n => n is not null) && names.Distinct(StringComparer.Ordinal).Count() == names.Length;
    }

    private static string? Name(TemplateValue item, string key) => item is MapValue map ? ValueTree.Text(ValueTree.Find(map, key)) : null;

    private TemplateValue Said(TemplateValue value) => value switch
    {
        MapValue map => map with { Origin = origin, Entries = [.. map.Entries.Select(e => KeyValuePair.Create(e.Key, Said(e.Value)))] },
        ListValue list => list with { Origin = origin, Items = [.. list.Items.Select(Said)] },
        _ => value with { Origin = origin },
    };
}

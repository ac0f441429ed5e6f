using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>
/// What is different between two resources, in the form that reads best: the changed fields where they stand in the resource. Not every difference
/// can be said so, because merging puts the items of a patch before the others, replaces lists without keys, and drops maps that become empty.
/// </summary>
internal sealed class StrategicPatch
{
    /// <summary>Lists that kustomize merges item by item, by the keys that the schema has for them.</summary>
    private static readonly HashSet<string> MergedLists = ["containers", "initContainers", "env", "ports", "volumeMounts", "volumes"];

    private static readonly HashSet<string> MergedGroups = ["", "apps", "batch"];

    private readonly Structure? _structure;
    private readonly Func<YamlNode, bool> _isSetElsewhere;

    /// <summary>Prepares a patch.</summary>
    /// <param name="resource">The resource that is patched.</param>
    /// <param name="isSetElsewhere">Whether a value of the environment is set by another part of the kustomization.</param>
    public StrategicPatch(Manifest resource, Func<YamlNode, bool> isSetElsewhere)
    {
        _structure = MergedGroups.Contains(resource.Group) ? SchemaCatalog.BuiltIn.Find(resource.ApiVersion, resource.Kind)?.Structure : null;
        _isSetElsewhere = isSetElsewhere;
    }

    /// <summary>The changed fields; null when the difference cannot be said in this form.</summary>
    public MapValue? Of(YamlMapping before, YamlMapping after)
    {
        var changes = new List<KeyValuePair<string, TemplateValue>>();
        return TryDiffer(before, after, _structure, changes) ? new MapValue(changes) : null;
    }

    private bool TryDiffer(YamlMapping before, YamlMapping after, Structure? structure, List<KeyValuePair<string, TemplateValue>> changes)
    {
        if (after.Entries.IsEmpty && !before.Entries.IsEmpty) return false;
        foreach (var (key, _, _, value) in after.Entries)
        {
            if (_isSetElsewhere(value)) continue;
            if (before[key] is not { } old)
            {
                if (HasNull(value)) return false;
                changes.Add(YamlText.Entry(key, YamlText.Of(value)));
            }
            else if (!TryDiffer(key, old, value, structure?.Find(key), changes))
            {
                return false;
            }
        }

        changes.AddRange(before.Entries.ToArray().Where(e => after[e.Key] is null).Select(e => YamlText.Entry(e.Key, LiteralValue.Null)));
        return true;
    }

    private bool TryDiffer(string key, YamlNode before, YamlNode after, StructureField? field, List<KeyValuePair<string, TemplateValue>> changes)
    {
        if (NodeText.IsSame(before, after)) return true;
        switch (before, after)
        {
            case (YamlMapping old, YamlMapping now):
                var within = new List<KeyValuePair<string, TemplateValue>>();
                if (!TryDiffer(old, now, field?.Shape.Reached, within)) return false;
                if (within.Count > 0) changes.Add(YamlText.Entry(key, new MapValue(within)));
                return true;
            case (YamlSequence old, YamlSequence now):
                var items = new List<TemplateValue>();
                if (field is null || !MergedLists.Contains(key) || !TryDiffer(old, now, field, items)) return false;
                if (items.Count > 0) changes.Add(YamlText.Entry(key, new ListValue(items)));
                return true;
            case (YamlScalar, YamlScalar) when !HasNull(after):
                changes.Add(YamlText.Entry(key, YamlText.Of(after)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// The items that changed, when both lists have the same ones in the same order and those that changed are the first ones: merging puts the items of the
    /// patch before all others, and a variable refers only to those before it.
    /// </summary>
    private bool TryDiffer(YamlSequence before, YamlSequence after, StructureField field, List<TemplateValue> items)
    {
        if (before.Items.Count != after.Items.Count || field.ListKeys.Count == 0) return false;
        var keptAny = false;
        for (var at = 0; at < after.Items.Count; at++)
        {
            if (before.Items[at] is not YamlMapping old || after.Items[at] is not YamlMapping now) return false;
            if (!field.ListKeys.All(k => NodeText.IsSame(old[k], now[k]))) return false;
            var within = new List<KeyValuePair<string, TemplateValue>>();
            if (!TryDiffer(old, now, field.Shape.Reached, within)) return false;
            if (within.Count == 0)
            {
                keptAny = true;
                continue;
            }

            if (keptAny) return false;
            var keys = field.ListKeys.Where(k => now[k] is not null).Select(k => YamlText.Entry(k, now[k] is { } value ? YamlText.Of(value) : LiteralValue.Null));
            items.Add(new MapValue([.. keys, .. within]));
        }

        return true;
    }

    private static bool HasNull(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.ToArray().Any(e => HasNull(e.Value)),
        YamlSequence list => list.Items.Any(HasNull),
        YamlScalar scalar => scalar.Kind == ScalarKind.Null,
        _ => false,
    };
}

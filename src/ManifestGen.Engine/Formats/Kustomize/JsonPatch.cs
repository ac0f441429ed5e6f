using System.Globalization;
using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>What is different between two resources as operations of JSON Patch (RFC 6902), with which everything can be said.</summary>
/// <param name="isSetElsewhere">Whether a value of the environment is set by another part of the kustomization.</param>
internal sealed class JsonPatch(Func<YamlNode, bool> isSetElsewhere)
{
    private readonly List<TemplateValue> _operations = [];

    /// <summary>The operations, in the order in which they are done.</summary>
    public IReadOnlyList<TemplateValue> Of(YamlMapping before, YamlMapping after)
    {
        Differ("", before, after);
        return _operations;
    }

    private void Differ(string path, YamlNode before, YamlNode after)
    {
        if (isSetElsewhere(after) || NodeText.IsSame(before, after)) return;
        switch (before, after)
        {
            case (YamlMapping old, YamlMapping now):
                foreach (var entry in old.Entries.ToArray().Where(e => now[e.Key] is null)) Add("remove", Step(path, entry.Key), null);
                foreach (var (key, _, _, value) in now.Entries)
                {
                    if (old[key] is { } there) Differ(Step(path, key), there, value);
                    else if (!isSetElsewhere(value)) Add("add", Step(path, key), value);
                }

                break;
            case (YamlSequence old, YamlSequence now):
                Differ(path, old, now);
                break;
            default:
                Add("replace", path, after);
                break;
        }
    }

    /// <summary>Differences of lists, from the last item to the first, so that no operation moves the place of another.</summary>
    private void Differ(string path, YamlSequence before, YamlSequence after)
    {
        var pairs = ItemPairs.Of(before.Items, after.Items);
        var (left, right) = (before.Items.Count, after.Items.Count);
        foreach (var (inBefore, inAfter) in pairs.Reverse().Append((-1, -1)))
        {
            while (left > inBefore + 1) Add("remove", Step(path, --left), null);
            while (right > inAfter + 1) Add("add", Step(path, left), after.Items[--right]);
            if (inBefore < 0) break;
            Differ(Step(path, inBefore), before.Items[inBefore], after.Items[inAfter]);
            (left, right) = (inBefore, inAfter);
        }
    }

    private void Add(string operation, string path, YamlNode? value)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>> { YamlText.Entry("op", operation), YamlText.Entry("path", path) };
        if (value is not null) entries.Add(YamlText.Entry("value", YamlText.Of(value)));
        _operations.Add(new MapValue(entries));
    }

    private static string Step(string path, string key) =>
        $"{path}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static string Step(string path, int place) => string.Create(CultureInfo.InvariantCulture, $"{path}/{place}");
}

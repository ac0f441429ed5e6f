using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Comparison;

/// <summary>Finds which items of two lists are the same one, perhaps changed, in the same order.</summary>
internal static class ItemPairs
{
    /// <summary>The fields by which people tell items apart, the first that every item has.</summary>
    private static readonly string[] Names = ["name", "mountPath", "containerPort", "port", "topologyKey", "key", "host", "path"];

    /// <summary>The pairs of places, in ascending order.</summary>
    public static IReadOnlyList<(int InBefore, int InAfter)> Of(IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after)
    {
        var name = NameOf(before.Concat(after));
        // Items without names and as many as before are taken to be the same ones.
        if (name is null && before.Count == after.Count) return [.. Enumerable.Range(0, after.Count).Select(at => (at, at))];

        string[] left = [.. before.Select(i => TextOf(i, name))];
        string[] right = [.. after.Select(i => TextOf(i, name))];
        return CommonSequence.Of(left.Length, right.Length, (l, r) => left[l] == right[r]);
    }

    /// <summary>The field by which items are told apart; null when there is none that each has.</summary>
    public static string? NameOf(IEnumerable<YamlNode> items) => Array.Find(Names, n => items.All(i => i is YamlMapping map && map[n] is YamlScalar));

    private static string TextOf(YamlNode item, string? name)
    {
        var told = name is not null && item is YamlMapping map && map[name] is { } value ? value : item;
        return YamlText.Write(YamlText.Map(YamlText.Entry("item", YamlText.Of(told))));
    }
}

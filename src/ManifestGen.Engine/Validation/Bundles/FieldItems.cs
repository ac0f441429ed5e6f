using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>
/// Items of a list where a rule wants to ask rather than walk. Allocates, unlike <see cref="Field.Items"/>. What is asked of every workload stands here by
/// itself: LINQ over a structure of ours is compiled anew in each run.
/// </summary>
internal static class FieldItems
{
    /// <summary>The items of a list; none when it is missing or not a list.</summary>
    public static IEnumerable<Field> Each(this Field list)
    {
        if (list.Node is not YamlSequence sequence) yield break;
        foreach (var item in sequence.Items) yield return new Field(item);
    }

    /// <summary>What is made of each item of a list; nothing when it is missing or not a list.</summary>
    public static List<T> Map<T>(this Field list, Func<Field, T> make)
        where T : class
    {
        var made = new List<T>(list.Count);
        foreach (var item in list.Items) made.Add(make(item));
        return made;
    }

    /// <summary>The item of a list that has a name; a missing field when none has.</summary>
    public static Field Named(this Field list, string? name)
    {
        foreach (var item in list.Items)
        {
            if (item["name"].Text == name) return item;
        }

        return list[name ?? ""];
    }

    /// <summary>The texts of a list of scalars.</summary>
    public static IEnumerable<string> Texts(this Field list) => list.Each().Select(i => i.Text).OfType<string>();
}

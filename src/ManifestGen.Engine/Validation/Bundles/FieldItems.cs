using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Items of a list where a rule wants to ask rather than walk. Allocates, unlike <see cref="Field.Items"/>.</summary>
internal static class FieldItems
{
    /// <summary>The items of a list; none when it is missing or not a list.</summary>
    public static IEnumerable<Field> Each(this Field list)
    {
        if (list.Node is not YamlSequence sequence) yield break;
        foreach (var item in sequence.Items) yield return new Field(item);
    }

    /// <summary>The texts of a list of scalars.</summary>
    public static IEnumerable<string> Texts(this Field list) => list.Each().Select(i => i.Text).OfType<string>();
}

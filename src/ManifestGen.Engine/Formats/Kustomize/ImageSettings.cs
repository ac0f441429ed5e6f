using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>
/// The images that are others in an environment, as kustomize's field <c>images</c> has them: by the name that the base has. An image that becomes
/// different ones in different containers is left to patches.
/// </summary>
internal sealed class ImageSettings
{
    private readonly List<YamlNode> _set = [];
    private readonly List<TemplateValue> _entries = [];

    /// <summary>Finds them.</summary>
    /// <param name="shared">The resources of the base, each with what it is in the environment.</param>
    /// <param name="added">The resources that the environment adds, which the field applies to as well.</param>
    public ImageSettings(IReadOnlyList<(Manifest From, Manifest To)> shared, IEnumerable<Manifest> added)
    {
        var changes = shared.SelectMany(s => Changes(s.From, s.To)).Concat(added.SelectMany(m => Changes(m, m)));
        foreach (var byName in changes.GroupBy(c => NameOf(c.From), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (byName.All(c => c.From == c.To) || byName.Select(c => c.To).Distinct().Count() > 1) continue;
            _set.AddRange(byName.Select(c => c.Node));
            _entries.Add(Entry(byName.Key, byName.First().To));
        }
    }

    /// <summary>The values of the environment that are set so.</summary>
    public IEnumerable<YamlNode> Set => _set;

    /// <summary>The items of the field.</summary>
    public IReadOnlyList<TemplateValue> Entries => _entries;

    private static IEnumerable<(ImageValue From, ImageValue To, YamlNode Node)> Changes(Manifest from, Manifest to)
    {
        foreach (var list in (string[])["containers", "initContainers"])
        {
            var (before, after) = (PodSpecs.Of(from)[list].Node as YamlSequence, PodSpecs.Of(to)[list].Node as YamlSequence);
            foreach (var (old, now) in (before?.Items ?? []).Join(after?.Items ?? [], NameOf, NameOf, (a, b) => (a, b), StringComparer.Ordinal))
            {
                if (ImageOf(old) is var (_, image) && ImageOf(now) is var (node, other)) yield return (image, other, node);
            }
        }
    }

    private static (YamlNode Node, ImageValue Image)? ImageOf(YamlNode container) =>
        container is YamlMapping map && map["image"] is YamlScalar image && ImageValue.Parse(image.Text) is { } parsed ? (image, parsed) : null;

    private static string NameOf(YamlNode container) => new Field(container)["name"].ItemText;

    private static string NameOf(ImageValue image) => image.Registry.Length == 0 ? image.Repository : $"{image.Registry}/{image.Repository}";

    private static MapValue Entry(string name, ImageValue image)
    {
        var entries = new List<KeyValuePair<string, TemplateValue>> { YamlText.Entry("name", name) };
        if (NameOf(image) != name) entries.Add(YamlText.Entry("newName", NameOf(image)));
        entries.Add(image.Digest.Length > 0 ? YamlText.Entry("digest", image.Digest) : YamlText.Entry("newTag", image.Tag));
        return new MapValue(entries);
    }
}

using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>A folder that kustomize builds: files of resources, and the <c>kustomization.yaml</c> that lists them.</summary>
internal static class ResourceFolder
{
    /// <summary>The file that makes a folder one to build.</summary>
    public const string KustomizationFile = "kustomization.yaml";

    /// <summary>The entry that lists resources.</summary>
    public const string Resources = "resources";

    /// <summary>Writes a folder; nothing when it would be empty, which kustomize does not build.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="product">The product.</param>
    /// <param name="documents">The resources, in the order of their files.</param>
    /// <param name="settings">What else the kustomization says; an entry <c>resources</c> names what comes before the files.</param>
    public static IEnumerable<Artifact> Write(
        string folder, RenderedProduct product, IReadOnlyList<RenderedDocument> documents, IReadOnlyList<KeyValuePair<string, TemplateValue>> settings)
    {
        var listed = settings.Where(s => s.Key == Resources).SelectMany(s => ((ListValue)s.Value).Items).ToList();
        foreach (var file in documents.GroupBy(d => d.File, StringComparer.Ordinal))
        {
            listed.Add(new TextValue(file.Key));
            var text = string.Join("---\n", file.Select(d => d.Text));
            yield return new Artifact($"{folder}/{file.Key}", text, "", file.First().Artifact.Origin) { Lines = Lines(file) };
        }

        if (listed.Count == 0) yield break;
        var kustomization = YamlText.Map(
            [
                YamlText.Entry("apiVersion", "kustomize.config.k8s.io/v1beta1"),
                YamlText.Entry("kind", "Kustomization"),
                YamlText.Entry(Resources, new ListValue(listed)),
                .. settings.Where(s => s.Key != Resources),
            ]);
        yield return new Artifact($"{folder}/{KustomizationFile}", YamlText.Write(kustomization), "", product.Origin);
    }

    private static List<LineOrigin> Lines(IEnumerable<RenderedDocument> documents)
    {
        var lines = new List<LineOrigin>();
        foreach (var document in documents)
        {
            if (lines.Count > 0) lines.Add(default);
            lines.AddRange(Enumerable.Range(0, document.Lines.Count).Select(document.OriginOf));
        }

        return lines;
    }
}

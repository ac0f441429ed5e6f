using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>What is different in one environment from the base.</summary>
internal sealed class Overlay
{
    private readonly HashSet<YamlNode> _setElsewhere = new(ReferenceEqualityComparer.Instance);
    private readonly ImageSettings _images;
    private readonly ReplicaSettings _replicas;
    private readonly string? _namespace;

    /// <summary>Compares an environment with the base.</summary>
    public Overlay(RenderedEnvironment environment, CommonResources common, NamespaceSettings namespaces)
    {
        Added = [.. environment.Documents.Where(d => common.Find(environment, d) is null)];
        (Manifest From, Manifest To, RenderedDocument Document)[] shared =
        [
            .. environment.Documents
                .Where(d => d.Manifest is not null && common.Find(environment, d) is not null)
                .Select(d => (common.Find(environment, d)?.Manifest ?? throw new InvalidOperationException(), d.Manifest ?? throw new InvalidOperationException(), d)),
        ];
        _images = new ImageSettings([.. shared.Select(s => (s.From, s.To))], Added.SelectMany(d => d.Manifests));
        _replicas = new ReplicaSettings([.. shared.Select(s => (s.From, s.To))], Added.SelectMany(d => d.Manifests));
        _setElsewhere.UnionWith(_images.Set);
        _setElsewhere.UnionWith(_replicas.Set);
        _namespace = namespaces.Of(environment);
        _setElsewhere.UnionWith(shared.SelectMany(s => namespaces.SetIn(environment, s.To)));
        Patches = [.. shared.Select(s => Patch.Of(FileOf(s.Document, environment), s.From, s.To, _setElsewhere.Contains)).OfType<Patch>()];
    }

    /// <summary>The resources that not every environment has.</summary>
    public IReadOnlyList<RenderedDocument> Added { get; }

    /// <summary>The patches, in the order of the files that they are about.</summary>
    public IReadOnlyList<Patch> Patches { get; }

    /// <summary>The entries of the kustomization.</summary>
    /// <param name="bases">What it is built on.</param>
    public IReadOnlyList<KeyValuePair<string, TemplateValue>> Settings(IReadOnlyList<string> bases)
    {
        KeyValuePair<string, TemplateValue>[] all =
        [
            YamlText.Entry(ResourceFolder.Resources, YamlText.List(bases)),
            YamlText.Entry("patches", new ListValue([.. Patches.Select(p => p.ToEntry())])),
            YamlText.Entry("images", new ListValue(_images.Entries)),
            YamlText.Entry("replicas", new ListValue(_replicas.Entries)),
        ];
        var lists = all.Where(s => s.Value is ListValue { Items.Count: > 0 });
        return _namespace is null ? [.. lists] : [YamlText.Entry("namespace", _namespace), .. lists];
    }

    /// <summary>A patch has the name of the file that it changes, and of the kind where that file holds several resources.</summary>
    private static string FileOf(RenderedDocument document, RenderedEnvironment environment)
    {
        var stem = document.File[..^".yaml".Length];
        var isAlone = environment.Documents.Count(d => d.File == document.File) == 1;
        return isAlone || document.Manifest is not { } manifest ? $"patches/{stem}.yaml" : $"patches/{stem}.{manifest.Kind.ToLowerInvariant()}-{manifest.Name}.yaml";
    }
}

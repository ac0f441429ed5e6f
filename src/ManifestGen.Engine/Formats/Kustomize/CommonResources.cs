namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>The resources that every environment has.</summary>
internal sealed class CommonResources
{
    private readonly Dictionary<string, RenderedDocument> _byIdentity;

    /// <summary>Finds them.</summary>
    /// <param name="environments">The environments; the first one's resources are those of the base.</param>
    public CommonResources(IReadOnlyList<RenderedEnvironment> environments)
    {
        var sets = environments.Skip(1).Select(e => e.Documents.Select(IdentityOf).ToHashSet(StringComparer.Ordinal)).ToList();
        Base = [.. environments[0].Documents.Where(d => sets.TrueForAll(s => s.Contains(IdentityOf(d))))];
        _byIdentity = Base.ToDictionary(IdentityOf, StringComparer.Ordinal);
    }

    /// <summary>The resources of the base, in the order of their files.</summary>
    public IReadOnlyList<RenderedDocument> Base { get; }

    /// <summary>The resource of the base that one of an environment is; null when it is in the overlay alone.</summary>
    public RenderedDocument? Find(RenderedDocument document) => _byIdentity.GetValueOrDefault(IdentityOf(document));

    /// <summary>What makes a resource the same one in all environments. A list of resources has no name, so it is the same only where its text is.</summary>
    private static string IdentityOf(RenderedDocument document) => document.Manifest is { } manifest
        ? $"{manifest.ApiVersion}\n{manifest.Kind}\n{manifest.Namespace}\n{manifest.Name}"
        : document.Text;
}

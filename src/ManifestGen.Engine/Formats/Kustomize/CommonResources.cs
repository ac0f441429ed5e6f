namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>The resources that every environment has.</summary>
internal sealed class CommonResources
{
    private readonly NamespaceSettings _namespaces;
    private readonly Dictionary<string, RenderedDocument> _byIdentity;

    /// <summary>Finds them.</summary>
    /// <param name="environments">The environments; the first one's resources are those of the base.</param>
    /// <param name="namespaces">The namespaces of the environments.</param>
    public CommonResources(IReadOnlyList<RenderedEnvironment> environments, NamespaceSettings namespaces)
    {
        _namespaces = namespaces;
        var first = environments[0];
        var sets = environments.Skip(1).Select(e => e.Documents.Select(d => IdentityOf(e, d)).ToHashSet(StringComparer.Ordinal)).ToList();
        Base = [.. first.Documents.Where(d => sets.TrueForAll(s => s.Contains(IdentityOf(first, d))))];
        _byIdentity = Base.ToDictionary(d => IdentityOf(first, d), StringComparer.Ordinal);
    }

    /// <summary>The resources of the base, in the order of their files.</summary>
    public IReadOnlyList<RenderedDocument> Base { get; }

    /// <summary>The resource of the base that one of an environment is; null when it is in the overlay alone.</summary>
    public RenderedDocument? Find(RenderedEnvironment environment, RenderedDocument document) => _byIdentity.GetValueOrDefault(IdentityOf(environment, document));

    /// <summary>What makes a resource the same one in all environments. A list of resources has no name, so it is the same only where its text is.</summary>
    private string IdentityOf(RenderedEnvironment environment, RenderedDocument document) => document.Manifest is { } manifest
        ? _namespaces.IdentityOf(environment, manifest)
        : document.Text;
}

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>A kind that Kubernetes does not bring, with its schemas.</summary>
/// <param name="Group">The group of its API, such as <c>example.com</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamespaced">Whether its resources live in namespaces.</param>
/// <param name="Versions">The versions of its API that are served, in the order in which they stand.</param>
internal sealed record KindSchema(string Group, string Kind, bool IsNamespaced, IReadOnlyList<VersionSchema> Versions)
{
    /// <summary>The kind with the versions of another description of it, which come before its own of the same name.</summary>
    public KindSchema With(KindSchema other) => other with { Versions = [.. Versions.Where(v => other.Versions.All(o => o.Name != v.Name)), .. other.Versions] };

    /// <summary>The kind in each version.</summary>
    public IEnumerable<ResourceKind> Kinds => Versions.Select(version => new ResourceKind($"{Group}/{version.Name}", Kind, () => ResourceShell.Fields)
    {
        IsNamespaced = IsNamespaced,
        Schema = () => version.Schema,
    });
}

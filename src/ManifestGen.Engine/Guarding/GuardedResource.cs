using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Guarding;

/// <summary>A resource with something that must not change.</summary>
/// <param name="Manifest">The resource.</param>
/// <param name="Facts">What must not change.</param>
internal sealed record GuardedResource(Manifest Manifest, IReadOnlyList<GuardedFact> Facts)
{
    /// <summary>The resource as the lock file names it: <c>Service storefront</c>, with its namespace, and its group where that is not Kubernetes' own.</summary>
    public string Key
    {
        get
        {
            var isOwn = !Manifest.Group.Contains('.', StringComparison.Ordinal) || Manifest.Group.EndsWith(".k8s.io", StringComparison.Ordinal);
            var name = Manifest.Namespace.Length == 0 ? Manifest.Name : $"{Manifest.Namespace}/{Manifest.Name}";
            return $"{(isOwn ? Manifest.Kind : $"{Manifest.Kind}.{Manifest.Group}")} {name}";
        }
    }
}

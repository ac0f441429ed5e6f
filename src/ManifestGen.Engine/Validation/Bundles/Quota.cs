using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A ResourceQuota over the Pods of a namespace.</summary>
/// <param name="manifest">The resource.</param>
internal sealed class Quota(Manifest manifest)
{
    /// <summary>The resource.</summary>
    public Manifest Manifest { get; } = manifest;

    /// <summary>The namespace that it limits.</summary>
    public string Namespace { get; } = ResourceKey.NamespaceOf(manifest);

    /// <summary>Whether it counts only some Pods, by priority or lifetime, so that sums over a namespace say nothing.</summary>
    public bool IsScoped => Manifest["spec"]["scopes"].Count > 0 || Manifest["spec"]["scopeSelector"].Exists;

    /// <summary>A hard limit, such as <c>requests.cpu</c>, there or not.</summary>
    public Field Hard(string resource) => Manifest["spec"]["hard"][resource];

    /// <inheritdoc />
    public override string ToString() => $"ResourceQuota '{Manifest.Name}'";
}

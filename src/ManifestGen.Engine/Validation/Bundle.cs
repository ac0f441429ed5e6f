using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>All resources that are applied together.</summary>
/// <param name="manifests">The resources, in the order of their files.</param>
internal sealed class Bundle(IReadOnlyList<Manifest> manifests)
{
    /// <summary>The resources, in the order of their files.</summary>
    public IReadOnlyList<Manifest> Manifests { get; } = manifests;
}

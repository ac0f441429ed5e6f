using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What makes a resource one of a kind in a cluster. The version of its API is no part of it.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for what stands in none.</param>
/// <param name="Name">The name.</param>
internal sealed record ResourceKey(string Group, string Kind, string Namespace, string Name)
{
    /// <summary>The namespace that resources without one are applied to, unless the user says another.</summary>
    public const string DefaultNamespace = "default";

    /// <summary>The key of a resource.</summary>
    public static ResourceKey Of(Manifest manifest) => new(manifest.Group, manifest.Kind, NamespaceOf(manifest), manifest.Name);

    /// <summary>The namespace that a resource ends up in.</summary>
    public static string NamespaceOf(Manifest manifest)
    {
        if (ClusterScope.Holds(manifest)) return "";
        return manifest.Namespace.Length == 0 ? DefaultNamespace : manifest.Namespace;
    }
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>The Secrets that operators make from resources of the set, so that they are there without standing in it.</summary>
internal static class MadeSecrets
{
    /// <summary>The Secrets that will be made.</summary>
    public static IReadOnlySet<ResourceKey> In(Bundle bundle)
    {
        var made = new HashSet<ResourceKey>();
        foreach (var manifest in bundle.Manifests)
        {
            if (NameOf(manifest) is { Length: > 0 } name) made.Add(new ResourceKey("", "Secret", ResourceKey.NamespaceOf(manifest), name));
        }

        return made;
    }

    private static string? NameOf(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("bitnami.com", "SealedSecret") => manifest.Name,
        ("external-secrets.io", "ExternalSecret") => manifest["spec"]["target"]["name"].Text ?? manifest.Name,
        ("cert-manager.io", "Certificate") => manifest["spec"]["secretName"].Text,
        _ => null,
    };
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>The Secrets that operators make from resources of the set, so that they are there without standing in it.</summary>
internal static class MadeSecrets
{
    /// <summary>The Secrets that will be made, by namespace and name.</summary>
    public static IReadOnlySet<(string Namespace, string Name)> In(Bundle bundle) =>
        bundle.Manifests
            .Select(m => (ResourceKey.NamespaceOf(m), NameOf(m)))
            .Where(s => !string.IsNullOrEmpty(s.Item2))
            .Select(s => (s.Item1, s.Item2 ?? ""))
            .ToHashSet();

    private static string? NameOf(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("bitnami.com", "SealedSecret") => manifest.Name,
        ("external-secrets.io", "ExternalSecret") => manifest["spec"]["target"]["name"].Text ?? manifest.Name,
        ("cert-manager.io", "Certificate") => manifest["spec"]["secretName"].Text,
        _ => null,
    };
}

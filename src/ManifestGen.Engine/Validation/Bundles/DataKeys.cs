using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>The keys of a ConfigMap or Secret.</summary>
internal static class DataKeys
{
    private static readonly string[] Maps = ["data", "stringData", "binaryData"];

    /// <summary>The keys in the order in which they stand; null when a controller fills them in.</summary>
    public static IReadOnlyList<string>? Of(Manifest manifest)
    {
        if (manifest["type"].Text == "kubernetes.io/service-account-token") return null;
        var keys = new List<string>();
        foreach (var map in Maps)
        {
            foreach (var (key, _) in manifest[map].Entries) keys.Add(key);
        }

        return keys;
    }
}

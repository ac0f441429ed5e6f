using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats;

/// <summary>Finds the Pod in a resource, by where kinds have it and not by their names, so that custom workloads count too.</summary>
internal static class PodSpecs
{
    /// <summary>The spec of a resource's Pods; a missing field when it has none.</summary>
    public static Field Of(Manifest manifest)
    {
        var spec = manifest["spec"];
        if (manifest.Is("Pod", "v1")) return spec;
        return spec["jobTemplate"].Exists ? spec["jobTemplate"]["spec"]["template"]["spec"] : spec["template"]["spec"];
    }

    /// <summary>Whether a resource runs Pods.</summary>
    public static bool Runs(Manifest manifest) => Of(manifest)["containers"].Count > 0;
}

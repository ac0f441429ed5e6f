using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>What a volume is made from.</summary>
/// <param name="Kind">The field that says it, such as <c>configMap</c>; <c>emptyDir</c> when none does.</param>
/// <param name="Field">That field; missing when none is set.</param>
internal readonly record struct PodVolumeSource(string Kind, Field Field)
{
    // The order in which the API server looks; of several sources it judges the first and refuses the others.
    private static readonly string[] Kinds =
    [
        "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs", "iscsi", "glusterfs", "flocker",
        "persistentVolumeClaim", "rbd", "cinder", "cephfs", "quobyte", "downwardAPI", "fc", "flexVolume", "configMap", "azureFile",
        "vsphereVolume", "photonPersistentDisk", "portworxVolume", "azureDisk", "storageos", "projected", "scaleIO", "csi", "ephemeral", "image",
    ];

    /// <summary>The source of a volume; the first that the API server looks at when there are several.</summary>
    public static PodVolumeSource Of(Field volume)
    {
        var first = Kinds.Length;
        var source = default(Field);
        foreach (var (name, value) in volume.Entries)
        {
            var at = value.Exists ? Array.IndexOf(Kinds, name) : -1;
            if (at < 0 || at >= first) continue;
            first = at;
            source = value;
        }

        return first == Kinds.Length ? new PodVolumeSource("emptyDir", volume["emptyDir"]) : new PodVolumeSource(Kinds[first], source);
    }

    /// <summary>Whether a field of a volume says what it is made from.</summary>
    public static bool IsKind(string name) => Array.IndexOf(Kinds, name) >= 0;
}

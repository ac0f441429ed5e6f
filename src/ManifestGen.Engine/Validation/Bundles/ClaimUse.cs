using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A volume of a workload that is a PersistentVolumeClaim which all of its Pods share.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Name">Where the claim's name stands.</param>
internal sealed record ClaimUse(Workload Workload, Field Name)
{
    /// <summary>The claims that a workload's Pods share, in the order of the volumes.</summary>
    public static IEnumerable<ClaimUse> Of(Workload workload) => workload.Pod["volumes"].Each()
        .Select(v => v["persistentVolumeClaim"]["claimName"])
        .Where(n => n.Text is { Length: > 0 })
        .Select(n => new ClaimUse(workload, n));

    /// <summary>How far the claim can be shared, and the access mode that says so; null when it can be by all, or is not in the set.</summary>
    public (string Where, string Mode)? Limit(Bundle bundle)
    {
        if (bundle.Find("", "PersistentVolumeClaim", Workload.Namespace, Name.Text) is not { } claim) return null;
        var modes = claim["spec"]["accessModes"].Texts().ToArray();
        if (modes.Contains("ReadWriteOncePod")) return ("by one Pod", "ReadWriteOncePod");
        return modes.Length > 0 && Array.TrueForAll(modes, m => m == "ReadWriteOnce") ? ("on one node", "ReadWriteOnce") : null;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under the restricted level, volumes are of kinds that do not reach outside the cluster's own storage.</summary>
internal sealed class VolumeTypesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor NotAllowed = new("MG7013", Severity.Error,
        "{0} uses a volume of type {1}{2}",
        "Use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => NotAllowed;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context)
    {
        foreach (var volume in workload.Pod["volumes"].Items)
        foreach (var (type, source) in volume.Entries)
        {
            // The path of a node has a control of its own, which the baseline level has already.
            if (type is not ("name" or "hostPath") && !IsAllowed(type)) yield return new Violation(source, null, type);
        }
    }

    private static bool IsAllowed(string type) => type is
        "configMap" or "csi" or "downwardAPI" or "emptyDir" or "ephemeral" or "image" or "persistentVolumeClaim" or "projected" or "secret";
}

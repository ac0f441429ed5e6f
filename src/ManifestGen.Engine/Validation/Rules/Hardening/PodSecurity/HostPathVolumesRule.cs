using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under an enforced level, no volume is a path of the node.</summary>
internal sealed class HostPathVolumesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Mounted = new("MG7003", Severity.Error,
        "{0} mounts {1} of its node{2}",
        "Use an emptyDir, a PersistentVolumeClaim, or a namespace that enforces less.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Mounted;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        workload.Pod["volumes"].Each()
            .Where(v => v["hostPath"].Exists)
            .Select(v => new Violation(v["hostPath"], null, $"'{v["hostPath"]["path"].Text}'"));
}

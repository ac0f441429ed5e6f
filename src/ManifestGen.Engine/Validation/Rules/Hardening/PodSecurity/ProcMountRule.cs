using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>The process file system of a container is masked as usual.</summary>
internal sealed class ProcMountRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Unmasked = new("MG7006", Severity.Warning,
        "{0} has procMount {1}, which shows it what is masked in /proc{2}",
        "Remove procMount. It is meant for containers that run containers.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Unmasked;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        workload.All
            .Where(c => c.Security["procMount"] is { Exists: true } mount && mount.Text != "Default")
            .Select(c => new Violation(c.Security["procMount"], c, c.Security["procMount"].Text ?? ""));
}

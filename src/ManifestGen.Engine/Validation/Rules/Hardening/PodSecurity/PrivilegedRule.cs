using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container is not privileged: a privileged one is root on its node.</summary>
internal sealed class PrivilegedRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Privileged = new("MG7001", Severity.Error,
        "{0} is privileged, which makes it root on its node{2}",
        "Remove securityContext.privileged; add the one capability that is needed.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Privileged;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        workload.All
            .Where(c => c.Security["privileged"].Boolean == true)
            .Select(c => new Violation(c.Security["privileged"], c, "privileged"));
}

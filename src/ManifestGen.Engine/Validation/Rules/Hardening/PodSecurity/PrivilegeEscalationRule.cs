using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container's processes cannot gain more rights than they started with.</summary>
internal sealed class PrivilegeEscalationRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Allowed = new("MG7014", Severity.Warning,
        "{0} does not set securityContext.allowPrivilegeEscalation=false, so that a set-user-ID program may make it root{2}",
        "Set allowPrivilegeEscalation: false.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Allowed;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) => workload.IsWindows ? [] :
        workload.All
            .Where(c => c.Security["allowPrivilegeEscalation"].Boolean != false)
            .Select(c => new Violation(c.Security["allowPrivilegeEscalation"], c));
}

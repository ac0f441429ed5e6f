using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container's system calls are filtered.</summary>
internal sealed class SeccompProfileRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor NotSet = new("MG7017", Severity.Warning,
        "{0} may make any system call: neither it nor the Pod sets securityContext.seccompProfile{2}",
        "Set seccompProfile: {{ type: RuntimeDefault }} on the Pod.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => NotSet;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) => workload.IsWindows ? [] :
        workload.All
            .Where(c => !c.SecurityOrPods("seccompProfile").Exists)
            .Select(c => new Violation(c.SecurityOrPods("seccompProfile"), c));
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container does not run as root, and says so.</summary>
internal sealed class RunAsNonRootRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor MayBeRoot = new("MG7015", Severity.Warning,
        "{0} may run as root: neither it nor the Pod sets securityContext.runAsNonRoot=true{2}",
        "Set runAsNonRoot: true on the Pod, and runAsUser to the number of the image's user, 1654 for .NET images.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => MayBeRoot;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        workload.All
            .Where(c => c.SecurityOrPods("runAsNonRoot").Boolean != true)
            .Select(c => new Violation(c.SecurityOrPods("runAsNonRoot"), c));
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>No container is told to run as root.</summary>
internal sealed class RunAsUserRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor IsRoot = new("MG7016", Severity.Warning,
        "{0} sets securityContext.runAsUser={1}, which is root{2}",
        "Set runAsUser to the number of the image's user, 1654 for .NET images.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => IsRoot;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        Contexts(workload)
            .Where(c => c.Security["runAsUser"].Integer == 0)
            .Select(c => new Violation(c.Security["runAsUser"], c.Owner, "0"));
}

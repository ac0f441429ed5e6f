using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container gives up the capabilities that runtimes give by themselves; an ordinary application needs none.</summary>
internal sealed class DroppedCapabilitiesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Kept = new("MG7018", Severity.Warning,
        "{0} keeps the capabilities that its runtime gives it: it does not drop ALL{2}",
        "Set securityContext.capabilities.drop: [\"ALL\"].");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Kept;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) => workload.IsWindows ? [] :
        workload.All
            .Where(c => !c.Security["capabilities"]["drop"].Texts().Contains("ALL"))
            .Select(c => new Violation(c.Security["capabilities"]["drop"], c));
}

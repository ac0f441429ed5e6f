using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>The filter of system calls is not turned off.</summary>
internal sealed class SeccompUnconfinedRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Off = new("MG7010", Severity.Warning,
        "{0} turns the filter of system calls off (seccompProfile {1}){2}",
        "Use seccompProfile type RuntimeDefault.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Off;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        Contexts(workload)
            .Where(c => c.Security["seccompProfile"]["type"].Text == "Unconfined")
            .Select(c => new Violation(c.Security["seccompProfile"]["type"], c.Owner, "Unconfined"));
}

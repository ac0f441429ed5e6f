using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A Windows container is not a process of its node.</summary>
internal sealed class HostProcessRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor IsHostProcess = new("MG7011", Severity.Warning,
        "{0} runs as a process of its Windows node ({1}){2}",
        "Remove windowsOptions.hostProcess.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => IsHostProcess;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        Contexts(workload)
            .Where(c => c.Security["windowsOptions"]["hostProcess"].Boolean == true)
            .Select(c => new Violation(c.Security["windowsOptions"]["hostProcess"], c.Owner, "hostProcess"));
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A Pod has namespaces of its own for network, processes and inter-process communication.</summary>
internal sealed class HostNamespacesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor SharesHost = new("MG7002", Severity.Error,
        "{0} shares its node's namespace ({1}), and with it sees what does not belong to it{2}",
        "Remove {1}. To be reached from outside, use a Service.");

    private static readonly string[] Fields = ["hostNetwork", "hostPID", "hostIPC"];

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => SharesHost;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        Fields.Where(f => workload.Pod[f].Boolean == true).Select(f => new Violation(workload.Pod[f], null, f));
}

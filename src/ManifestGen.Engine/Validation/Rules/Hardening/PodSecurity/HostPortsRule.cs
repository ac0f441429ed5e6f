using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under an enforced level, no container takes a port of its node.</summary>
internal sealed class HostPortsRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Taken = new("MG7004", Severity.Error,
        "{0} takes port {1} of its node{2}",
        "Remove hostPort and use a Service.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Taken;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        from container in workload.All
        from port in container.Ports
        where port.HostPort > 0
        select new Violation(port.Field["hostPort"], container, $"{port.HostPort}");
}

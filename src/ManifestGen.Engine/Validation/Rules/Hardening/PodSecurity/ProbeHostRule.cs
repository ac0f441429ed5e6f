using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under an enforced level, probes and hooks ask the Pod itself and no other host.</summary>
internal sealed class ProbeHostRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor OtherHost = new("MG7012", Severity.Error,
        "{0} makes its node send requests to another host ({1}){2}",
        "Remove host; without it, the Pod itself is asked.");

    /// <summary>The release whose standards have this control first.</summary>
    private static readonly KubernetesVersion First = new(34);

    private static readonly string[] Hooks = ["postStart", "preStop"];
    private static readonly string[] Handlers = ["httpGet", "tcpSocket"];

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => OtherHost;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) => context.Version < First ? [] :
        from container in workload.All
        from asking in container.Probes.Select(p => p.Field).Concat(Hooks.Select(h => container.Field["lifecycle"][h]))
        from handler in Handlers
        let host = asking[handler]["host"]
        where host.Text is { Length: > 0 }
        select new Violation(host, container, host.Text ?? "");
}

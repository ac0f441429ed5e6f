using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A Pod sets only kernel parameters that are its own.</summary>
internal sealed class SysctlsRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Unsafe = new("MG7008", Severity.Warning,
        "{0} sets sysctl {1}, which is not known to be safe: nodes refuse it unless they are set up to allow it{2}",
        "Remove it, or set it on the node.");

    private static readonly HashSet<string> Safe = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_rmem", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_wmem",
    };

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Unsafe;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) =>
        from sysctl in workload.Pod["securityContext"]["sysctls"].Each()
        let name = sysctl["name"].Text?.Replace('/', '.')
        where name is not null && !Safe.Contains(name)
        select new Violation(sysctl["name"], null, name);
}

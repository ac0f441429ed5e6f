using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A container adds no capability beyond those that container runtimes give by themselves.</summary>
internal sealed class AddedCapabilitiesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Added = new("MG7005", Severity.Warning,
        "{0} adds capability {1}, which reaches beyond its container{2}",
        "Remove it, or run what needs it as a workload of its own in a namespace for that.");

    private static readonly HashSet<string> Ordinary = new(StringComparer.Ordinal)
    {
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID",
        "SYS_CHROOT",
    };

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Added;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <summary>Whether a capability is one that container runtimes give by themselves.</summary>
    public static bool IsOrdinary(string capability) => Ordinary.Contains(capability);

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context)
    {
        foreach (var container in workload.All)
        foreach (var capability in container.Security["capabilities"]["add"].Items)
        {
            if (capability.Text is { } name && !IsOrdinary(name)) yield return new Violation(capability, container, name);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under the restricted level, a container adds no capability but the one for ports below 1024.</summary>
internal sealed class RestrictedCapabilitiesRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Added = new("MG7019", Severity.Error,
        "{0} adds capability {1}{2}",
        "Remove it; NET_BIND_SERVICE is the only one that may be added.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Added;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Restricted;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    // What reaches beyond the container is AddedCapabilitiesRule's already.
    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context) => workload.IsWindows ? [] :
        from container in workload.All
        from capability in container.Security["capabilities"]["add"].Each()
        where capability.Text is { } name && name != "NET_BIND_SERVICE" && AddedCapabilitiesRule.IsOrdinary(name)
        select new Violation(capability, container, capability.Text ?? "");
}

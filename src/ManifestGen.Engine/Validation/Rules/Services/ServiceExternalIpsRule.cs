using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's external IPs are addresses that traffic can be routed to.</summary>
internal sealed class ServiceExternalIpsRule : IManifestRule
{
    /// <summary>Text that is no address.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4321", Severity.Error,
        "Invalid external IP '{0}': {1}",
        "List addresses that are routed to the nodes from outside the cluster.");

    /// <summary>An address that never comes from outside.</summary>
    public static readonly DiagnosticDescriptor Special = new("MG4322", Severity.Error,
        "Invalid external IP '{0}': {1}",
        "List an address that is routed to the nodes from outside the cluster.");

    /// <summary>A field that is on its way out.</summary>
    public static readonly DiagnosticDescriptor Deprecated = new("MG4334", Severity.Warning,
        "externalIPs is deprecated",
        "Use type: LoadBalancer, or an Ingress or Gateway, to take traffic from outside.");

    private const int DeprecatedSince = 36;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var addresses = spec["externalIPs"];
        if (addresses.Count > 0 && context.Version.Minor >= DeprecatedSince) sink.Add(Deprecated, addresses);
        foreach (var item in addresses.Items)
        {
            var text = item.String ?? "";
            if (IpAddress.Problem(text, context.Version) is { } problem) sink.Add(Invalid, item, text, problem);
            else if (IpAddress.TryParse(text, out var address) && address.SpecialUse is { } use) sink.Add(Special, item, text, use);
        }
    }
}

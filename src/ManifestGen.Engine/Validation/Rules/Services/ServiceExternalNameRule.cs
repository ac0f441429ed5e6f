using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service of type <c>ExternalName</c> names a host and has no addresses; one of another type does not name a host.</summary>
internal sealed class ServiceExternalNameRule : IManifestRule
{
    /// <summary>No host is named.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4310", Severity.Error,
        "externalName is required when `type` is 'ExternalName'",
        "Set externalName to the host that the Service stands for.");

    /// <summary>Text that is no host's name.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4311", Severity.Error,
        "Invalid externalName '{0}': {1}",
        "Name a host, such as db.example.com, without scheme, port or path.");

    /// <summary>Addresses of a Service that is only a name.</summary>
    public static readonly DiagnosticDescriptor AddressForbidden = new("MG4312", Severity.Error,
        "{0} may not be set for ExternalName services",
        "Remove {0}.");

    /// <summary>A host named by a Service that does not use it.</summary>
    public static readonly DiagnosticDescriptor Ignored = new("MG4313", Severity.Warning,
        "externalName is ignored when `type` is not 'ExternalName'",
        "Remove externalName, or set type: ExternalName.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var name = spec["externalName"];
        var host = (name.String ?? "").AsSpan();
        if (!spec.IsExternalName)
        {
            if (!host.IsEmpty) sink.Add(Ignored, name);
            return;
        }

        if (host.EndsWith(".")) host = host[..^1];
        if (host.IsEmpty) sink.Add(Missing, name);
        else if (Dns1123Subdomain.Problem(host.ToString()) is { } problem) sink.Add(Invalid, name, name.String, problem);

        ForbidAddresses(spec, sink);
    }

    private static void ForbidAddresses(ServiceSpec spec, DiagnosticSink sink)
    {
        // The API server makes a list of the one address and names the list.
        if (spec["clusterIPs"].Count > 0) sink.Add(AddressForbidden, spec["clusterIPs"], "clusterIPs");
        else if (!string.IsNullOrEmpty(spec["clusterIP"].String)) sink.Add(AddressForbidden, spec["clusterIP"].Location with { Path = "spec.clusterIPs" }, "clusterIP");
        if (spec["ipFamilies"].Count > 0) sink.Add(AddressForbidden, spec["ipFamilies"], "ipFamilies");
        if (spec["ipFamilyPolicy"].Exists) sink.Add(AddressForbidden, spec["ipFamilyPolicy"], "ipFamilyPolicy");
    }
}

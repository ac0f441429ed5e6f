using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service has ports, and each is well formed by itself.</summary>
internal sealed class ServicePortsRule : IManifestRule
{
    /// <summary>A Service with an address and no port.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4303", Severity.Error,
        "A Service needs at least one port",
        "Add a port, or make the Service headless with clusterIP: None.");

    /// <summary>A port without a name beside others.</summary>
    public static readonly DiagnosticDescriptor NameRequired = new("MG4304", Severity.Error,
        "A port needs a name when the Service has several",
        "Give each port a name, such as http.");

    /// <summary>Text that a Service's port cannot be named.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4305", Severity.Error,
        "Invalid port name '{0}': {1}",
        "Name the port with at most 63 lower-case letters, digits and '-', with a letter or digit at both ends.");

    /// <summary>An application protocol that is neither a standard name nor a qualified one.</summary>
    public static readonly DiagnosticDescriptor InvalidAppProtocol = new("MG4306", Severity.Error,
        "Invalid appProtocol '{0}': {1}",
        "Use a name such as https, kubernetes.io/h2c or example.com/protocol.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var ports = spec["ports"];
        if (ports.Count == 0 && !spec.IsExternalName && !spec.IsHeadless) sink.Add(Missing, ports);
        foreach (var port in ports.Items)
        {
            CheckName(port["name"], isRequired: ports.Count > 1, sink);
            if (port.Exists) PortSyntax.CheckNumber(port["port"], sink);
            else sink.Add(PortSyntax.InvalidNumber, port["port"], 0);
            CheckTarget(port["targetPort"], sink);
            if (port["appProtocol"] is { Exists: true, String: { } protocol } field && QualifiedName.Problem(protocol) is { } problem)
            {
                sink.Add(InvalidAppProtocol, field, protocol, problem);
            }
        }
    }

    private static void CheckName(Field name, bool isRequired, DiagnosticSink sink)
    {
        if (string.IsNullOrEmpty(name.String))
        {
            if (isRequired) sink.Add(NameRequired, name);
        }
        else if (Dns1123Label.Problem(name.String) is { } problem)
        {
            sink.Add(InvalidName, name, name.String, problem);
        }
    }

    private static void CheckTarget(Field target, DiagnosticSink sink)
    {
        // 0 and an empty name stand for the Service's own port.
        if (target.Integer == 0 || target.String?.Length == 0) return;
        PortSyntax.CheckNumberOrName(target, sink);
    }
}

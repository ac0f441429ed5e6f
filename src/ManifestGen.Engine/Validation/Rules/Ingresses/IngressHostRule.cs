using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>A host of an Ingress is a DNS name, not an address and without a port.</summary>
internal sealed class IngressHostRule : IManifestRule
{
    /// <summary>Text that is no host.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4343", Severity.Error,
        "Invalid host '{0}': {1}",
        "Name a host, such as shop.example.com or *.example.com, without scheme, port or path.");

    /// <summary>An address for a host.</summary>
    public static readonly DiagnosticDescriptor Address = new("MG4344", Severity.Error,
        "Invalid host '{0}': must be a DNS name, not an IP address",
        "Name a host, or leave host out to match requests for any host.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        foreach (var rule in manifest["spec"]["rules"].Items)
        {
            var host = rule["host"];
            if (host.String is not { Length: > 0 } name) continue;
            if (IpAddress.TryParse(name, out _)) sink.Add(Address, host, name);
            else if (IngressHostSyntax.Problem(name) is { } problem) sink.Add(Invalid, host, name, problem);
        }
    }
}

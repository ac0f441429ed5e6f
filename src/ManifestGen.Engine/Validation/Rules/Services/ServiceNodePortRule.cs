using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>Node ports stand only where the type opens them, and inside the range that clusters keep for them.</summary>
internal sealed class ServiceNodePortRule : IManifestRule
{
    /// <summary>A node port of a Service that opens none.</summary>
    public static readonly DiagnosticDescriptor Forbidden = new("MG4308", Severity.Error,
        "nodePort may not be used when `type` is 'ClusterIP'",
        "Remove nodePort, or set type: NodePort to open the port on every node.");

    /// <summary>A node port that most clusters refuse.</summary>
    public static readonly DiagnosticDescriptor OutOfRange = new("MG4309", Severity.Warning,
        "nodePort {0} is not in the default range of node ports, 30000-32767",
        "Leave nodePort out, so that the cluster chooses one, or take one from 30000 to 32767. A cluster may be set to another range.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var isClusterIP = spec.Type == "ClusterIP";
        foreach (var port in spec["ports"].Items)
        {
            if (port["nodePort"] is not { Integer: { } number and not 0 } field) continue;
            if (isClusterIP) sink.Add(Forbidden, field);
            else if (!PortNumber.IsValid(number)) sink.Add(PortSyntax.InvalidNumber, field, number);
            else if (number is < 30000 or > 32767) sink.Add(OutOfRange, field, number);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>No two ports of a Service have one name, one number and protocol, or one node port and protocol.</summary>
internal sealed class ServicePortsUniqueRule : IManifestRule
{
    /// <summary>Two ports that cannot be told apart.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG4307", Severity.Error,
        "Duplicate {0}: {1}",
        "Give each port of the Service its own {0}.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec) || spec["ports"].Count < 2) return;
        var at = 0;
        foreach (var port in spec["ports"].Items)
        {
            // A Service has few ports; comparing each with those before it costs less than a set.
            var before = 0;
            var (sameName, sameNumber, sameNodePort) = (false, false, false);
            foreach (var other in spec["ports"].Items)
            {
                if (before++ == at) break;
                var sameProtocol = Protocol(port) == Protocol(other);
                sameName |= port["name"].String is { Length: > 0 } name && name == other["name"].String;
                sameNumber |= sameProtocol && port["port"].Integer is { } number && number == other["port"].Integer;
                sameNodePort |= sameProtocol && port["nodePort"].Integer is { } node and not 0 && node == other["nodePort"].Integer;
            }

            if (sameName) sink.Add(Duplicate, port["name"], "name", port["name"].String);
            if (sameNumber) sink.Add(Duplicate, port, "port and protocol", $"{port["port"].Integer}/{Protocol(port)}");
            if (sameNodePort) sink.Add(Duplicate, port["nodePort"], "nodePort and protocol", $"{port["nodePort"].Integer}/{Protocol(port)}");
            at++;
        }
    }

    private static string Protocol(Field port) => port["protocol"].String is { Length: > 0 } protocol ? protocol : "TCP";
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.NetworkPolicies;

/// <summary>A port of a NetworkPolicy is a number, a name, or a range of numbers.</summary>
internal sealed class NetworkPolicyPortRule : IManifestRule
{
    /// <summary>The end of a range that has no beginning, or lies before it.</summary>
    public static readonly DiagnosticDescriptor InvalidEnd = new("MG4361", Severity.Error,
        "Invalid endPort {0}: {1}",
        "Set port to the first number of the range and endPort to the last.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("NetworkPolicy", "networking.k8s.io/v1")) return;
        CheckRules(manifest["spec"]["ingress"], sink);
        CheckRules(manifest["spec"]["egress"], sink);
    }

    private static void CheckRules(Field rules, DiagnosticSink sink)
    {
        foreach (var rule in rules.Items)
        foreach (var port in rule["ports"].Items)
        {
            PortSyntax.CheckNumberOrName(port["port"], sink);
            if (port["endPort"] is { Exists: true } end && EndProblem(port["port"], end) is { } problem) sink.Add(InvalidEnd, end, end.Integer, problem);
        }
    }

    private static string? EndProblem(Field port, Field end)
    {
        if (!port.Exists) return "may not be specified when `port` is not specified";
        if (port.Integer is not { } first) return "may not be specified when `port` is non-numeric";
        if (end.Integer is not { } last) return null;
        if (last < first) return "must be greater than or equal to `port`";
        return PortNumber.IsValid(last) ? null : PortNumber.Range;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.NetworkPolicies;

/// <summary>A block of addresses of a NetworkPolicy is one, and what is taken out of it lies in it.</summary>
internal sealed class NetworkPolicyIpBlockRule : IManifestRule
{
    /// <summary>Text that is no block of addresses.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4364", Severity.Error,
        "Invalid block of addresses '{0}': {1}",
        "Write the block as its first address and the length of its prefix, such as 10.9.8.0/24.");

    /// <summary>An exception from what is not included.</summary>
    public static readonly DiagnosticDescriptor NotInside = new("MG4365", Severity.Error,
        "Exception '{0}' must be a strict subset of `cidr` '{1}'",
        "Name a smaller block inside cidr, or remove the exception.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("NetworkPolicy", "networking.k8s.io/v1")) return;
        CheckRules(manifest["spec"]["ingress"], "from", context, sink);
        CheckRules(manifest["spec"]["egress"], "to", context, sink);
    }

    private static void CheckRules(Field rules, string peers, RuleContext context, DiagnosticSink sink)
    {
        foreach (var rule in rules.Items)
        foreach (var peer in rule[peers].Items)
        {
            if (peer.Exists && peer["ipBlock"].Exists) CheckBlock(peer["ipBlock"], context, sink);
        }
    }

    private static void CheckBlock(Field block, RuleContext context, DiagnosticSink sink)
    {
        var cidr = block["cidr"];
        var text = cidr.String ?? "";
        var problem = text.Length == 0 ? "must not be empty" : Cidr.Problem(text, context.Version);
        if (problem is not null) sink.Add(Invalid, cidr, text, problem);
        if (!Cidr.TryParse(text, out var outer)) return;
        foreach (var item in block["except"].Items)
        {
            var exception = item.String ?? "";
            if (Cidr.Problem(exception, context.Version) is { } exceptionProblem) sink.Add(Invalid, item, exception, exceptionProblem);
            if (Cidr.TryParse(exception, out var inner) && !outer.StrictlyContains(inner)) sink.Add(NotInside, item, exception, text);
        }
    }
}

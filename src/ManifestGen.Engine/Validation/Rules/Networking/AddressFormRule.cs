using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Networking;

/// <summary>Addresses of Services and NetworkPolicies are written in the one form that all programs read alike.</summary>
internal sealed class AddressFormRule : IManifestRule
{
    /// <summary>An address or block that is taken, in a form that others may read differently.</summary>
    public static readonly DiagnosticDescriptor NonStandard = new("MG4335", Severity.Warning,
        "'{0}' is not in the standard form of an address",
        "Write {1}.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (manifest.Is("Service", "v1")) CheckService(manifest["spec"], context, sink);
        if (!manifest.Is("NetworkPolicy", "networking.k8s.io/v1")) return;
        CheckRules(manifest["spec"]["ingress"], "from", context, sink);
        CheckRules(manifest["spec"]["egress"], "to", context, sink);
    }

    private static void CheckService(Field spec, RuleContext context, DiagnosticSink sink)
    {
        foreach (var address in spec["clusterIPs"].Items) CheckAddress(address, context, sink);
        if (spec["clusterIPs"].Count == 0) CheckAddress(spec["clusterIP"], context, sink);
        foreach (var address in spec["externalIPs"].Items) CheckAddress(address, context, sink);
        CheckAddress(spec["loadBalancerIP"], context, sink);
        foreach (var block in spec["loadBalancerSourceRanges"].Items) CheckBlock(block, context, sink);
    }

    private static void CheckRules(Field rules, string peers, RuleContext context, DiagnosticSink sink)
    {
        foreach (var rule in rules.Items)
        foreach (var peer in rule[peers].Items)
        {
            if (!peer.Exists || !peer["ipBlock"].Exists) continue;
            CheckBlock(peer["ipBlock"]["cidr"], context, sink);
            foreach (var exception in peer["ipBlock"]["except"].Items) CheckBlock(exception, context, sink);
        }
    }

    // What the release refuses is reported as that.
    private static void CheckAddress(Field address, RuleContext context, DiagnosticSink sink)
    {
        if (address.String is not { Length: > 0 } text || IpAddress.Problem(text, context.Version) is not null) return;
        if (AddressText.BetterThan(text) is { } better) sink.Add(NonStandard, address, text, better);
    }

    private static void CheckBlock(Field block, RuleContext context, DiagnosticSink sink)
    {
        if (block.String?.Trim() is not { Length: > 0 } text || Cidr.Problem(text, context.Version) is not null) return;
        if (AddressText.BetterBlockThan(text) is { } better) sink.Add(NonStandard, block, text, better);
    }
}

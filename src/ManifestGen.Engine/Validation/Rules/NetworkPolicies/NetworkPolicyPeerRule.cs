using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.NetworkPolicies;

/// <summary>A peer of a NetworkPolicy is chosen by selectors or by addresses, and not by both.</summary>
internal sealed class NetworkPolicyPeerRule : IManifestRule
{
    /// <summary>A peer that chooses nothing.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4362", Severity.Error,
        "Must specify a peer",
        "Set podSelector, namespaceSelector or ipBlock; to allow every peer, leave the whole list out.");

    /// <summary>Addresses beside a selector.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4363", Severity.Error,
        "May not specify both ipBlock and another peer",
        "Make two peers of it: one with the ipBlock, one with the selectors.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("NetworkPolicy", "networking.k8s.io/v1")) return;
        var spec = manifest["spec"];
        LabelSelectorSyntax.Check(spec["podSelector"], sink);
        foreach (var rule in spec["ingress"].Items)
        foreach (var peer in rule["from"].Items)
        {
            CheckPeer(peer, sink);
        }

        foreach (var rule in spec["egress"].Items)
        foreach (var peer in rule["to"].Items)
        {
            CheckPeer(peer, sink);
        }
    }

    private static void CheckPeer(Field peer, DiagnosticSink sink)
    {
        // A peer that is null is one that sets nothing.
        var pods = peer.Exists && peer["podSelector"].Exists;
        var namespaces = peer.Exists && peer["namespaceSelector"].Exists;
        var addresses = peer.Exists && peer["ipBlock"].Exists;
        if (pods) LabelSelectorSyntax.Check(peer["podSelector"], sink);
        if (namespaces) LabelSelectorSyntax.Check(peer["namespaceSelector"], sink);
        if (!pods && !namespaces && !addresses) sink.Add(Missing, peer);
        if (addresses && (pods || namespaces)) sink.Add(Both, peer);
    }
}

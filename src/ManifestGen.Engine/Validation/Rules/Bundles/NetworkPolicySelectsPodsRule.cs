using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A network policy applies to some Pods, and the peers that it lets through are there.</summary>
internal sealed class NetworkPolicySelectsPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SelectsNothing = new("MG5007", Severity.Warning,
        "{0} applies to {1}, which no Pod of the set carries, so that it isolates nothing",
        "Select labels of the Pods that it is for: {2}.");

    public static readonly DiagnosticDescriptor UnknownPeer = new("MG5008", Severity.Warning,
        "{0} lets through {1}, which no Pod of the set carries",
        "Select labels of the Pods that are meant: {2}. For Pods of another namespace, add a namespaceSelector.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var policy in bundle.NetworkPolicies.Where(p => bundle.HoldsPods(p.Namespace)))
        {
            var own = policy.Selector;
            if (!own.SelectsAll && !own.AsksControllerLabels && bundle.SelectedBy(policy).Count == 0)
                sink.Add(SelectsNothing, own.Field, policy, own, bundle.Nearest(policy.Namespace, own));
            foreach (var peer in policy.Peers.Where(p => !p.AsksControllerLabels && bundle.Selected(policy.Namespace, p).Count == 0))
                sink.Add(UnknownPeer, peer.Field, policy, peer, bundle.Nearest(policy.Namespace, peer));
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Pods whose connections are limited may still ask for names.</summary>
internal sealed class EgressAllowsDnsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoDns = new("MG7033", Severity.Warning,
        "{0} limits what Pods connect to and leaves out DNS (port 53, UDP and TCP): names do not resolve for them",
        "Add an egress rule with ports 53 UDP and 53 TCP to the cluster's DNS.");

    private const long Dns = 53;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var policy in bundle.NetworkPolicies.Where(p => p.LimitsEgress && p.Spec["egress"].Count > 0 && !AllowsDns(p)))
        {
            var selected = bundle.SelectedBy(policy);
            if (selected.Count == 0 || selected.Any(w => !bundle.PoliciesOf(w).Any(AllowsDns))) sink.Add(NoDns, policy.Spec["egress"], policy);
        }
    }

    private static bool AllowsDns(NetworkPolicy policy) => policy.Spec["egress"].Each().Any(r => r["ports"].Count == 0 || r["ports"].Each().Any(IsDns));

    private static bool IsDns(Field port)
    {
        if (!port["port"].Exists || port["port"].Text is "dns" or "dns-tcp") return true;
        var first = port["port"].Integer;
        return first == Dns || (first < Dns && port["endPort"].Integer >= Dns);
    }
}

namespace ManifestGen.Tests.Validation.Rules.NetworkPolicies;

public sealed class NetworkPolicyRulesTests
{
    [Theory]
    [InlineData("{podSelector: {}}")]
    [InlineData("{podSelector: {}, ingress: [{}], egress: []}")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{}]}]}")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: http}, {port: 80, endPort: 80}, {protocol: UDP}]}]}")]
    [InlineData("{podSelector: {}, egress: [{to: [{podSelector: {}, namespaceSelector: {}}]}]}")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: '2001:db8::/32', except: ['2001:db8:1::/48']}}]}]}")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}], policyTypes: [Egress]}")]
    public void What_the_server_takes_passes(string spec) => Assert.Empty(Verdict.Of(Policy(spec)));

    [Theory]
    [InlineData("{podSelector: {matchLabels: {a: '-'}}}", "MG4081 spec.podSelector.matchLabels")]
    [InlineData("{podSelector: {}, ingress: [{ports: [{port: 0}]}]}", "MG4301 spec.ingress[0].ports[0].port")]
    [InlineData("{podSelector: {}, egress: [{ports: [{port: '80'}]}]}", "MG4302 spec.egress[0].ports[0].port")]
    [InlineData("{podSelector: {}, egress: [{ports: [{endPort: 80}]}]}", "MG4361 spec.egress[0].ports[0].endPort")]
    [InlineData("{podSelector: {}, egress: [{ports: [{port: http, endPort: 80}]}]}", "MG4361 spec.egress[0].ports[0].endPort")]
    [InlineData("{podSelector: {}, egress: [{ports: [{port: 80, endPort: 65536}]}]}", "MG4361 spec.egress[0].ports[0].endPort")]
    [InlineData("{podSelector: {}, ingress: [{from: [null]}]}", "MG4362 spec.ingress[0].from[0]")]
    [InlineData("{podSelector: {}, egress: [{to: [{podSelector: null}]}]}", "MG4362 spec.egress[0].to[0]")]
    [InlineData("{podSelector: {}, egress: [{to: [{namespaceSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]}]}", "MG4363 spec.egress[0].to[0]")]
    [InlineData("{podSelector: {}, egress: [{to: [{namespaceSelector: {matchExpressions: [{key: a, operator: In}]}}]}]}", "MG4082 spec.egress[0].to[0].namespaceSelector.matchExpressions[0].values")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/33}}]}]}", "MG4364 spec.egress[0].to[0].ipBlock.cidr")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: '', except: [a]}}]}]}", "MG4364 spec.egress[0].to[0].ipBlock.cidr")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [a]}}]}]}", "MG4364 spec.egress[0].to[0].ipBlock.except[0]")]
    [InlineData("{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8, 11.0.0.0/9, '::/9']}}]}]}", "MG4365 spec.egress[0].to[0].ipBlock.except[0], MG4365 spec.egress[0].to[0].ipBlock.except[1], MG4365 spec.egress[0].to[0].ipBlock.except[2]")]
    public void What_the_server_refuses_is_found_at_its_field(string spec, string expected) => Assert.Equal(expected, Verdict.Of(Policy(spec)));

    [Theory]
    [InlineData(35, "MG4335 spec.ingress[0].from[0].ipBlock.cidr, MG4335 spec.ingress[0].from[0].ipBlock.except[0]")]
    [InlineData(36, "MG4364 spec.ingress[0].from[0].ipBlock.cidr, MG4364 spec.ingress[0].from[0].ipBlock.except[0]")]
    public void Bits_past_the_prefix_are_refused_from_1_36_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(Policy("{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.1/8, except: [10.1.0.1/16]}}]}]}"), minor));

    private static string Policy(string spec) => $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: web}}\nspec: {spec}\n";
}

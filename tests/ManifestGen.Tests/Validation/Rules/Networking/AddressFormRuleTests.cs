namespace ManifestGen.Tests.Validation.Rules.Networking;

public sealed class AddressFormRuleTests
{
    [Theory]
    [InlineData("{ports: [{port: 80}], clusterIP: 10.0.0.010}", "MG4335 spec.clusterIP")]
    [InlineData("{ports: [{port: 80}], clusterIP: 'FD00::1', clusterIPs: ['FD00::1']}", "MG4335 spec.clusterIPs[0]")]
    [InlineData("{ports: [{port: 80}], clusterIP: None, externalIPs: ['2001:db8:0::1']}", "MG4333 spec.externalIPs, MG4335 spec.externalIPs[0]")]
    [InlineData("{ports: [{port: 80}], type: LoadBalancer, loadBalancerSourceRanges: ['10.0.0.1/8 ', 10.0.0.0/8]}", "MG4335 spec.loadBalancerSourceRanges[0]")]
    [InlineData("{ports: [{port: 80}], type: LoadBalancer, loadBalancerIP: 010.0.0.1}", "MG4335 spec.loadBalancerIP")]
    public void A_Service_is_warned_of_addresses_in_other_forms(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: Service\nmetadata: {{name: web}}\nspec: {spec}\n"));

    [Theory]
    [InlineData(35, "MG4335 spec.egress[0].to[0].ipBlock.cidr, MG4335 spec.egress[0].to[0].ipBlock.except[0]")]
    [InlineData(36, "MG4335 spec.egress[0].to[0].ipBlock.cidr, MG4364 spec.egress[0].to[0].ipBlock.except[0]")]
    public void What_the_release_refuses_is_not_warned_of_as_well(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: web}\nspec: {podSelector: {}, egress: [{to: [{ipBlock: {cidr: '2001:DB8::/32', except: ['2001:db8::1/48']}}]}]}\n", minor));
}

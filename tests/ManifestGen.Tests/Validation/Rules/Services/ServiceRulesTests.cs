namespace ManifestGen.Tests.Validation.Rules.Services;

public sealed class ServiceRulesTests
{
    [Theory]
    [InlineData("{ports: [{port: 80}]}")]
    [InlineData("{ports: [{port: 80, targetPort: 0}]}")]
    [InlineData("{ports: [{port: 80, targetPort: ''}]}")]
    [InlineData("{ports: [{port: 80, targetPort: http-alt}]}")]
    [InlineData("{ports: [{port: 80, name: a-name-that-is-longer-than-fifteen-characters}]}")]
    [InlineData("{ports: [{port: 53, name: a}, {port: 53, name: b, protocol: UDP}]}")]
    [InlineData("{ports: [{port: 80, appProtocol: kubernetes.io/h2c}]}")]
    [InlineData("{clusterIP: None}")]
    [InlineData("{clusterIP: None, clusterIPs: [None]}")]
    [InlineData("{clusterIP: None, ports: [{port: 80}], ipFamilies: [IPv6]}")]
    [InlineData("{ipFamilyPolicy: PreferDualStack, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 'fd00::1'], ports: [{port: 80}], ipFamilies: [IPv4, IPv6]}")]
    [InlineData("{clusterIP: None, ipFamilies: [IPv4, IPv6]}")]
    [InlineData("{type: ExternalName, externalName: db.example.com.}")]
    [InlineData("{type: ExternalName, externalName: 1.2.3.4}")]
    [InlineData("{type: NodePort, externalTrafficPolicy: Local, ports: [{port: 80, nodePort: 30080}]}")]
    [InlineData("{externalIPs: [192.0.2.1], externalTrafficPolicy: Local, ports: [{port: 80}]}")]
    [InlineData("{type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30500, ports: [{port: 80}]}")]
    [InlineData("{type: LoadBalancer, allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [' 10.0.0.0/8 '], ports: [{port: 80}]}")]
    [InlineData("{sessionAffinity: ClientIP, ports: [{port: 80}]}")]
    [InlineData("{sessionAffinity: None, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}, ports: [{port: 80}]}")]
    [InlineData("{healthCheckNodePort: 0, ports: [{port: 80}]}")]
    [InlineData("{selector: {app: ''}, ports: [{port: 80}]}")]
    public void What_the_server_takes_passes(string spec) => Assert.Empty(Verdict.Of(Service(spec)));

    [Theory]
    [InlineData("{}", "MG4303 spec.ports")]
    [InlineData("null", "MG4303 spec.ports")]
    [InlineData("{ports: []}", "MG4303 spec.ports")]
    [InlineData("{ports: [{port: 0}]}", "MG4301 spec.ports[0].port")]
    [InlineData("{ports: [null]}", "MG4301 spec.ports[0].port")]
    [InlineData("{ports: [{port: 80, targetPort: 65536}]}", "MG4301 spec.ports[0].targetPort")]
    [InlineData("{ports: [{port: 80, targetPort: '80'}]}", "MG4302 spec.ports[0].targetPort")]
    [InlineData("{ports: [{port: 80, targetPort: a--b}]}", "MG4302 spec.ports[0].targetPort")]
    [InlineData("{ports: [{port: 80, targetPort: a-name-longer-than-15}]}", "MG4302 spec.ports[0].targetPort")]
    [InlineData("{ports: [{port: 80, name: a}, {port: 81}]}", "MG4304 spec.ports[1].name")]
    [InlineData("{ports: [{port: 80, name: a.b}]}", "MG4305 spec.ports[0].name")]
    [InlineData("{ports: [{port: 80, appProtocol: ''}]}", "MG4306 spec.ports[0].appProtocol")]
    [InlineData("{ports: [{port: 80, name: a}, {port: 81, name: a}]}", "MG4307 spec.ports[1].name")]
    [InlineData("{ports: [{port: 80, name: a}, {port: 80, name: b, protocol: TCP}]}", "MG4307 spec.ports[1]")]
    [InlineData("{type: NodePort, ports: [{port: 80, name: a, nodePort: 30080}, {port: 81, name: b, nodePort: 30080}]}", "MG4307 spec.ports[1].nodePort")]
    [InlineData("{ports: [{port: 80, nodePort: 30080}]}", "MG4308 spec.ports[0].nodePort")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: 80}]}", "MG4309 spec.ports[0].nodePort")]
    [InlineData("{type: NodePort, ports: [{port: 80, nodePort: -1}]}", "MG4301 spec.ports[0].nodePort")]
    [InlineData("{type: LoadBalancer, ports: [{port: 80, nodePort: 65536}]}", "MG4301 spec.ports[0].nodePort")]
    [InlineData("{type: ExternalName, externalName: .}", "MG4310 spec.externalName")]
    [InlineData("{type: ExternalName, externalName: a_b}", "MG4311 spec.externalName")]
    [InlineData("{type: ExternalName, externalName: a, clusterIP: 10.0.0.1, ipFamilies: [IPv4], ipFamilyPolicy: SingleStack}", "MG4312 spec.clusterIPs, MG4312 spec.ipFamilies, MG4312 spec.ipFamilyPolicy")]
    [InlineData("{clusterIP: none, ports: [{port: 80}]}", "MG4314 spec.clusterIPs[0]")]
    [InlineData("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 10.0.0], ports: [{port: 80}]}", "MG4314 spec.clusterIPs[1]")]
    [InlineData("{clusterIPs: [10.0.0.1], ports: [{port: 80}]}", "MG4315 spec.clusterIPs")]
    [InlineData("{clusterIP: None, clusterIPs: [None, 10.0.0.1], ports: [{port: 80}]}", "MG4316 spec.clusterIPs")]
    [InlineData("{type: NodePort, clusterIP: None, ports: [{port: 80}]}", "MG4317 spec.clusterIPs[0]")]
    [InlineData("{ipFamilies: [IPv4, IPv6, IPv4], ports: [{port: 80}]}", "MG4318 spec.ipFamilies[2]")]
    [InlineData("{clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 'fd00::1'], ipFamilies: [IPv6, IPv4], ports: [{port: 80}]}", "MG4319 spec.clusterIPs[0], MG4319 spec.clusterIPs[1], MG4320 spec.ipFamilyPolicy, MG4320 spec.ipFamilyPolicy")]
    [InlineData("{ipFamilyPolicy: SingleStack, clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 'fd00::1'], ports: [{port: 80}]}", "MG4320 spec.ipFamilyPolicy")]
    [InlineData("{ipFamilies: [IPv4, IPv6], ports: [{port: 80}]}", "MG4320 spec.ipFamilyPolicy")]
    [InlineData("{clusterIP: None, selector: {a: b}, ipFamilies: [IPv4, IPv6]}", "MG4320 spec.ipFamilyPolicy")]
    [InlineData("{externalIPs: [a], ports: [{port: 80}]}", "MG4321 spec.externalIPs[0]")]
    [InlineData("{externalIPs: [0.0.0.0], ports: [{port: 80}]}", "MG4322 spec.externalIPs[0]")]
    [InlineData("{externalIPs: ['::1', 'fe80::1', 169.254.1.1, 224.0.0.1], ports: [{port: 80}]}", "MG4322 spec.externalIPs[0], MG4322 spec.externalIPs[1], MG4322 spec.externalIPs[2], MG4322 spec.externalIPs[3]")]
    [InlineData("{allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [10.0.0.0/8], ports: [{port: 80}]}", "MG4323 spec.allocateLoadBalancerNodePorts, MG4323 spec.loadBalancerSourceRanges")]
    [InlineData("{type: LoadBalancer, loadBalancerClass: '', ports: [{port: 80}]}", "MG4324 spec.loadBalancerClass")]
    [InlineData("{type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0], ports: [{port: 80}]}", "MG4326 spec.loadBalancerSourceRanges[0]")]
    [InlineData("{externalTrafficPolicy: Cluster, ports: [{port: 80}]}", "MG4327 spec.externalTrafficPolicy")]
    [InlineData("{type: LoadBalancer, healthCheckNodePort: 30500, ports: [{port: 80}]}", "MG4328 spec.healthCheckNodePort")]
    [InlineData("{type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 70000, ports: [{port: 80}]}", "MG4301 spec.healthCheckNodePort")]
    [InlineData("{sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}}, ports: [{port: 80}]}", "MG4331 spec.sessionAffinityConfig.clientIP.timeoutSeconds")]
    [InlineData("{selector: {app: 'a b'}, ports: [{port: 80}]}", "MG4081 spec.selector")]
    public void What_the_server_refuses_is_found_at_its_field(string spec, string expected) => Assert.Equal(expected, Verdict.Of(Service(spec)));

    [Theory]
    [InlineData(35, "MG4335 spec.clusterIP, MG4335 spec.externalIPs[0], MG4335 spec.externalIPs[1], MG4335 spec.loadBalancerSourceRanges[0]")]
    [InlineData(36, "MG4314 spec.clusterIPs[0], MG4321 spec.externalIPs[0], MG4321 spec.externalIPs[1], MG4326 spec.loadBalancerSourceRanges[0], MG4334 spec.externalIPs")]
    public void Ambiguous_addresses_are_refused_from_1_36_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(Service("{type: LoadBalancer, clusterIP: 010.0.0.1, externalIPs: [192.0.2.01, '::ffff:192.0.2.1'], loadBalancerSourceRanges: [10.0.0.1/8], ports: [{port: 80}]}"), minor));

    [Theory]
    [InlineData("PreferSameZone", 33, "MG4329 spec.trafficDistribution")]
    [InlineData("PreferSameZone", 34, "")]
    [InlineData("Nearest", 37, "MG4329 spec.trafficDistribution")]
    [InlineData("''", 37, "MG4329 spec.trafficDistribution")]
    [InlineData("null", 37, "")]
    [InlineData("PreferClose", 33, "")]
    [InlineData("PreferClose", 34, "MG4330 spec.trafficDistribution")]
    public void Traffic_distributions_came_with_1_34(string distribution, int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(Service($"{{trafficDistribution: {distribution}, ports: [{{port: 80}}]}}"), minor));

    [Theory]
    [InlineData("{type: LoadBalancer, ports: [{port: 80}]}", "MG4326 metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]")]
    [InlineData("{type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8], ports: [{port: 80}]}", "")]
    public void Source_ranges_of_the_annotation_count_where_the_field_has_none(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of("apiVersion: v1\nkind: Service\nmetadata: {name: web, annotations: {service.beta.kubernetes.io/load-balancer-source-ranges: '10.0.0.0/8, b'}}\nspec: " + spec));

    [Fact]
    public void A_Service_of_another_group_is_not_judged() =>
        Assert.Empty(Verdict.Of("apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 0}]}"));

    private static string Service(string spec) => $"apiVersion: v1\nkind: Service\nmetadata: {{name: web}}\nspec: {spec}\n";
}

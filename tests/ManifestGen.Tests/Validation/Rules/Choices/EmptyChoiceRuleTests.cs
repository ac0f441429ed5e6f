namespace ManifestGen.Tests.Validation.Rules.Choices;

public sealed class EmptyChoiceRuleTests
{
    [Theory]
    [InlineData("v1", "Service", "{ports: [{port: 80, protocol: ''}], type: '', sessionAffinity: '', externalTrafficPolicy: ''}", "")]
    [InlineData("v1", "Service", "{ports: [{port: 80}], internalTrafficPolicy: ''}", "MG4590 spec.internalTrafficPolicy")]
    [InlineData("v1", "Service", "{ports: [{port: 80}], internalTrafficPolicy: null}", "")]
    [InlineData("v1", "Service", "{ports: [{port: 80}], ipFamilyPolicy: '', ipFamilies: [null]}", "MG4590 spec.ipFamilies[0], MG4590 spec.ipFamilyPolicy")]
    [InlineData("policy/v1", "PodDisruptionBudget", "{unhealthyPodEvictionPolicy: ''}", "MG4590 spec.unhealthyPodEvictionPolicy")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "{podSelector: {}, policyTypes: ['']}", "MG4590 spec.policyTypes[0]")]
    [InlineData("networking.k8s.io/v1", "NetworkPolicy", "{podSelector: {}, egress: [{ports: [{protocol: ''}]}]}", "MG4590 spec.egress[0].ports[0].protocol")]
    [InlineData("networking.k8s.io/v1", "IngressClass", "{controller: a.b/c, parameters: {kind: a, name: b, scope: ''}}", "MG4590 spec.parameters.scope")]
    [InlineData("v1", "PersistentVolumeClaim", "{accessModes: [''], resources: {requests: {storage: 1}}, volumeMode: ''}", "MG4590 spec.accessModes[0], MG4590 spec.volumeMode")]
    public void An_empty_text_is_refused_where_the_server_tells_it_from_nothing(string apiVersion, string kind, string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: a}}\nspec: {spec}\n"));

    [Fact]
    public void An_autoscaler_selects_a_policy_or_says_nothing() => Assert.Equal(
        "MG4590 spec.behavior.scaleDown.selectPolicy",
        Verdict.Of("apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}, maxReplicas: 2, behavior: {scaleDown: {selectPolicy: ''}}}\n"));

    [Fact]
    public void A_priority_class_preempts_or_not() => Assert.Equal(
        "MG4590 preemptionPolicy",
        Verdict.Of("apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: a}\nvalue: 1\npreemptionPolicy: ''\n"));
}

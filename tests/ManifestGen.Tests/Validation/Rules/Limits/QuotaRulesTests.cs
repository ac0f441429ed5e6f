namespace ManifestGen.Tests.Validation.Rules.Limits;

public sealed class QuotaRulesTests
{
    [Theory]
    [InlineData("{hard: {requests.cpu: 500m, limits.memory: 1Gi, pods: 10, count/deployments.apps: 2, requests.example.com/gpu: 1, hugepages-2Mi: 4Mi}}", "")]
    [InlineData("{hard: {fast.storageclass.storage.k8s.io/requests.storage: 1Gi, services.nodeports: 0}}", "")]
    [InlineData("{hard: {storage: 1Gi}}", "MG4541 spec.hard[storage]")]
    [InlineData("{hard: {limits.storage: 1Gi}}", "MG4541 spec.hard[limits.storage]")]
    [InlineData("{hard: {'a b/c': 1}}", "MG4541 spec.hard[a b/c]")]
    [InlineData("{hard: {pods: -1}}", "MG4542 spec.hard[pods]")]
    [InlineData("{hard: {pods: -0x1F}}", "MG4542 spec.hard[pods]")]
    [InlineData("{hard: {pods: 1e-400}}", "")]
    [InlineData("{hard: {pods: 1Ei}}", "MG4542 spec.hard[pods]")]
    [InlineData("{hard: {pods: '1e100'}}", "")]
    [InlineData("{hard: {pods: 500m}}", "MG4542 spec.hard[pods]")]
    [InlineData("{hard: {example.com/gpu: '1.5'}}", "MG4542 spec.hard[example.com/gpu]")]
    [InlineData("{hard: {count/pods: '1.5'}}", "MG4542 spec.hard[count/pods]")]
    [InlineData("{hard: {cpu: '1.5'}}", "")]
    [InlineData("{hard: {cpu: 1}, scopes: [NotBestEffort, Terminating]}", "")]
    [InlineData("{hard: {ephemeral-storage: 1}, scopes: [Terminating]}", "MG4544 spec.scopes")]
    [InlineData("{hard: {pods: 1}, scopes: [BestEffort, NotBestEffort]}", "MG4545 spec.scopes")]
    [InlineData("{hard: {example.com/gpu: 1}, scopes: [BestEffort]}", "")]
    [InlineData("{hard: {requests.storage: 1Gi}, scopeSelector: {matchExpressions: [{scopeName: VolumeAttributesClass, operator: In, values: [a]}]}}", "")]
    [InlineData("{hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: VolumeAttributesClass, operator: Exists}]}}", "MG4544 spec.scopeSelector.matchExpressions")]
    [InlineData("{hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: Exists, values: [a]}]}}", "MG4546 spec.scopeSelector.matchExpressions.values")]
    [InlineData("{hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: NotIn}]}}", "MG4546 spec.scopeSelector.matchExpressions.values")]
    [InlineData("{hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: DoesNotExist}]}}", "MG4546 spec.scopeSelector.matchExpressions.operator")]
    [InlineData("{hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: Exists}, {scopeName: NotTerminating, operator: Exists}]}}", "MG4545 spec.scopeSelector.matchExpressions")]
    public void A_quota_is_judged(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: a}}\nspec: {spec}\n"));

    [Theory]
    [InlineData(33, "MG4543 spec.scopes")]
    [InlineData(34, "")]
    public void The_scope_of_volume_attributes_came_with_1_34(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of("apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec: {hard: {persistentvolumeclaims: 1}, scopes: [VolumeAttributesClass]}\n", minor));
}

using ManifestGen.Tests.Validation.Rules.Pods;

namespace ManifestGen.Tests.Validation.Rules.Workloads;

public sealed class WorkloadRulesTests
{
    [Theory]
    [InlineData("replicas: 0, strategy: {}", "")]
    [InlineData("strategy: {type: '', rollingUpdate: {maxSurge: 250%, maxUnavailable: 100%}}", "")]
    [InlineData("strategy: {rollingUpdate: {maxUnavailable: 0}}", "")]
    [InlineData("strategy: {type: Recreate, rollingUpdate: null}", "")]
    [InlineData("strategy: {type: Recreate, rollingUpdate: {}}", "MG4210 spec.strategy.rollingUpdate")]
    [InlineData("strategy: {rollingUpdate: {maxSurge: 0%, maxUnavailable: 0}}", "MG4211 spec.strategy.rollingUpdate.maxUnavailable")]
    [InlineData("strategy: {rollingUpdate: {maxSurge: -1, maxUnavailable: a%}}", "MG4102 spec.strategy.rollingUpdate.maxSurge, MG4207 spec.strategy.rollingUpdate.maxUnavailable")]
    [InlineData("strategy: {type: rollingupdate}", "MG4209 spec.strategy")]
    [InlineData("replicas: -1, minReadySeconds: -1, revisionHistoryLimit: -1, progressDeadlineSeconds: -1", "MG4102 spec.minReadySeconds, MG4102 spec.progressDeadlineSeconds, MG4102 spec.replicas, MG4102 spec.revisionHistoryLimit, MG4212 spec.progressDeadlineSeconds")]
    [InlineData("minReadySeconds: 10, progressDeadlineSeconds: 10", "MG4212 spec.progressDeadlineSeconds")]
    public void A_Deployment_is_judged(string deployment, string expected) => Assert.Equal(expected, Verdict.Of(PodText.Deployment(deployment: deployment)));

    [Theory]
    [InlineData("updateStrategy: {type: OnDelete}", "")]
    [InlineData("updateStrategy: {rollingUpdate: {}}", "")]
    [InlineData("updateStrategy: {rollingUpdate: {maxSurge: 10%, maxUnavailable: 0%}}", "")]
    [InlineData("updateStrategy: {rollingUpdate: {maxSurge: 101%, maxUnavailable: 0}}", "MG4208 spec.updateStrategy.rollingUpdate.maxSurge")]
    [InlineData("updateStrategy: {rollingUpdate: {maxSurge: 1}}", "MG4213 spec.updateStrategy.rollingUpdate.maxSurge")]
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 0}}", "MG4214 spec.updateStrategy.rollingUpdate.maxUnavailable")]
    [InlineData("updateStrategy: {type: Recreate}", "MG4209 spec.updateStrategy")]
    [InlineData("minReadySeconds: -1, revisionHistoryLimit: -1", "MG4102 spec.minReadySeconds, MG4102 spec.revisionHistoryLimit")]
    public void A_DaemonSet_is_judged(string set, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Deployment(deployment: set).Replace("kind: Deployment", "kind: DaemonSet", StringComparison.Ordinal)));

    [Theory]
    [InlineData("serviceName: '', updateStrategy: {type: OnDelete}", "")]
    [InlineData("updateStrategy: {rollingUpdate: {partition: 0, maxUnavailable: 0}}", "")]
    [InlineData("updateStrategy: {rollingUpdate: {partition: -1}}, ordinals: {start: -1}", "MG4102 spec.ordinals.start, MG4102 spec.updateStrategy.rollingUpdate.partition")]
    [InlineData("updateStrategy: {type: OnDelete, rollingUpdate: {}}", "MG4210 spec.updateStrategy.rollingUpdate")]
    [InlineData("serviceName: a.b", "MG4101 spec.serviceName")]
    [InlineData("volumeClaimTemplates: [{metadata: {name: A}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1}}}}]", "MG4101 spec.template.spec.volumes[0].name")]
    public void A_StatefulSet_is_judged(string set, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Deployment(deployment: set).Replace("kind: Deployment", "kind: StatefulSet", StringComparison.Ordinal)));

    [Fact]
    public void A_StatefulSet_mounts_its_claims_and_names_its_pods_itself() => Assert.Equal("", Verdict.Of(
        PodText.Deployment("hostname: A_B, volumes: [{name: data, configMap: {}}]", "volumeMounts: [{name: data, mountPath: /data}], volumeDevices: []", "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1}}}}]")
            .Replace("kind: Deployment", "kind: StatefulSet", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Deployment", "selector: {}", "MG4201 spec.selector")]
    [InlineData("Deployment", "selector: {matchLabels: {}}", "MG4201 spec.selector")]
    [InlineData("Deployment", "selector: null", "MG4100 spec.selector, MG4202 spec.template.metadata.labels")]
    [InlineData("ReplicaSet", "selector: {matchLabels: {app: other}}", "MG4202 spec.template.metadata.labels")]
    [InlineData("StatefulSet", "selector: {matchLabels: {'a b': c}}", "MG4080 spec.selector.matchLabels")]
    [InlineData("DaemonSet", "selector: {matchExpressions: [{key: app, operator: NotIn, values: [shop]}]}", "MG4202 spec.template.metadata.labels")]
    [InlineData("DaemonSet", "selector: {matchExpressions: [{key: app, operator: In, values: [shop]}]}", "")]
    public void A_workload_selects_its_own_pods(string kind, string selector, string expected) => Assert.Equal(
        expected,
        Verdict.Of($"apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: shop}}\nspec: {{{selector}, template: {{metadata: {{labels: {{app: shop}}}}, spec: {{containers: [{{name: web, image: a}}]}}}}}}\n"));

    [Theory]
    [InlineData("", "{app: shop}", "")]
    [InlineData("selector: {app: shop}, ", "{app: shop, tier: front}", "")]
    [InlineData("selector: {app: other}, ", "{app: shop}", "MG4202 spec.template.metadata.labels")]
    [InlineData("", "{}", "MG4100 spec.selector")]
    public void A_ReplicationController_selects_its_own_pods(string selector, string labels, string expected) => Assert.Equal(
        expected,
        Verdict.Of($"apiVersion: v1\nkind: ReplicationController\nmetadata: {{name: shop}}\nspec: {{{selector}template: {{metadata: {{labels: {labels}}}, spec: {{containers: [{{name: web, image: a}}]}}}}}}\n"));
}

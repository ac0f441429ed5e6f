using ManifestGen.Tests.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Rules.Scale;

public sealed class ScaleRulesTests
{
    private const string Requests = "resources: {requests: {cpu: 250m}}";

    [Fact]
    public void A_sidecar_without_a_request_spoils_the_metric() =>
        Assert.Equal(
            ["HorizontalPodAutoscaler 'web' aims at 80% of the cpu request of Deployment 'web', and container 'proxy' requests none, so that the metric has no value"],
            Findings.Of("MG6001", SetOf.Deployment(container: Requests, pod: "initContainers: [{name: proxy, image: 'example.com/p:1', restartPolicy: Always}]"), SetOf.Autoscaler(2, 4)));

    [Theory]
    [InlineData("initContainers: [{name: migrate, image: 'example.com/m:1'}]")]
    [InlineData("resources: {requests: {cpu: 1}}, initContainers: [{name: proxy, image: 'example.com/p:1', restartPolicy: Always}]")]
    public void What_ends_before_and_what_the_Pod_sets_need_no_request_of_their_own(string pod) =>
        Assert.Empty(Findings.Of("MG6001", SetOf.Deployment(container: Requests, pod: pod), SetOf.Autoscaler(2, 4)));

    [Fact]
    public void A_metric_of_one_container_asks_only_that_one_for_a_request() =>
        Assert.Empty(Findings.Of("MG6001",
            SetOf.Deployment(container: Requests, pod: "initContainers: [{name: proxy, image: 'example.com/p:1', restartPolicy: Always}]"),
            SetOf.Autoscaler(2, 4, more: "metrics: [{type: ContainerResource, containerResource: {container: web, name: cpu, target: {type: Utilization, averageUtilization: 70}}}]")));

    [Fact]
    public void A_LimitRange_of_the_set_gives_the_request() =>
        Assert.Empty(Findings.Of("MG6001", SetOf.Deployment(), SetOf.Autoscaler(2, 4),
            "apiVersion: v1\nkind: LimitRange\nmetadata: {name: r}\nspec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}"));

    [Fact]
    public void A_quota_is_held_against_the_sum_of_all_workloads_at_their_largest() =>
        Assert.Equal(
            ["ResourceQuota 'q' allows 2 of requests.cpu, and the workloads of namespace 'default' need more at their largest: 6 x 250m of Deployment 'web' + 3 x 250m of Deployment 'api' = 2250m"],
            Findings.Of("MG6004",
                Quota("requests.cpu: 2"),
                SetOf.Deployment("web", container: Requests),
                SetOf.Deployment("api", spec: "replicas: 3", container: Requests, labels: "app: api"),
                SetOf.Autoscaler(2, 6)));

    [Fact]
    public void A_quota_that_is_just_large_enough_is_enough() =>
        Assert.Empty(Findings.Of("MG6004", Quota("requests.cpu: 1500m, pods: 6"), SetOf.Deployment(container: Requests), SetOf.Autoscaler(2, 6)));

    [Fact]
    public void A_quota_counts_Pods_too() =>
        Assert.Equal(
            ["ResourceQuota 'q' allows 5 of pods, and the workloads of namespace 'default' need more at their largest: 6 of Deployment 'web' = 6"],
            Findings.Of("MG6004", Quota("pods: 5"), SetOf.Deployment(), SetOf.Autoscaler(2, 6)));

    [Fact]
    public void A_budget_is_judged_at_the_smallest_number_of_the_autoscaler_not_at_replicas() =>
        Assert.Equal(
            ["PodDisruptionBudget 'web' allows no eviction from Deployment 'web' at 2 replicas (minReplicas of HorizontalPodAutoscaler 'web'): minAvailable 2; 2 - 2 = 0. Nodes cannot be drained"],
            Findings.Of("MG6006", SetOf.Deployment(spec: "replicas: 9"), SetOf.Autoscaler(2, 9), SetOf.Budget("minAvailable: 2")));

    [Theory]
    [InlineData("maxUnavailable: 1")]
    [InlineData("maxUnavailable: 10%")]
    [InlineData("minAvailable: 1")]
    [InlineData("minAvailable: 50%")]
    public void A_budget_that_lets_one_of_two_go_is_fine(string limit) => Assert.Empty(Findings.Of("MG6006", SetOf.Deployment(), SetOf.Budget(limit)));

    [Theory]
    [InlineData(30, 0, 29, "")]
    [InlineData(30, 5, 25, "MG6012")]
    [InlineData(30, 5, 26, "MG6011")]
    [InlineData(40, 5, 30, "")]
    [InlineData(31, 1, null, "MG6012")]
    [InlineData(32, 1, null, "")]
    [InlineData(5, 5, null, "MG6013")]
    public void Pause_and_host_shutdown_fit_into_the_grace_period(int grace, int pause, int? timeout, string code)
    {
        var variable = timeout is null ? "{name: DOTNET_gcServer, value: '1'}" : $"{{name: DOTNET_SHUTDOWNTIMEOUTSECONDS, value: '{timeout}'}}";
        var found = Findings.Codes(SetOf.Deployment(pod: $"terminationGracePeriodSeconds: {grace}", container: $"env: [{variable}], lifecycle: {{preStop: {{sleep: {{seconds: {pause}}}}}}}"));

        Assert.Equal(code.Length == 0 ? [] : [code], found.Where(c => c is "MG6011" or "MG6012" or "MG6013"));
    }

    [Theory]
    [InlineData("replicas: 1", false)]
    [InlineData("replicas: 1\n  strategy: {rollingUpdate: {maxUnavailable: 1}}", true)]
    [InlineData("replicas: 2\n  strategy: {rollingUpdate: {maxUnavailable: 1}}", false)]
    [InlineData("replicas: 2\n  strategy: {rollingUpdate: {maxUnavailable: 100%}}", true)]
    [InlineData("replicas: 1\n  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 25%}}", true)]
    public void A_rollout_leaves_a_Pod_to_answer(string spec, bool isOutage) =>
        Assert.Equal(isOutage, Findings.Codes(SetOf.Deployment(spec: spec), SetOf.Service()).Contains("MG6015"));

    [Fact]
    public void What_answers_no_requests_may_be_taken_away_whole() =>
        Assert.DoesNotContain("MG6015", Findings.Codes(SetOf.Deployment(spec: "replicas: 1\n  strategy: {rollingUpdate: {maxUnavailable: 1}}")));

    [Theory]
    [InlineData("ReadWriteOnce", "replicas: 1", "MG6018")]
    [InlineData("ReadWriteOnce", "replicas: 2", "MG6017")]
    [InlineData("ReadWriteOncePod", "replicas: 1\n  strategy: {type: Recreate}", "")]
    [InlineData("ReadWriteOnce", "replicas: 1\n  strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}", "")]
    [InlineData("ReadWriteMany", "replicas: 2", "")]
    [InlineData("ReadOnlyMany", "replicas: 2", "")]
    public void A_volume_for_one_node_is_not_asked_for_twice(string mode, string spec, string code)
    {
        var found = Findings.Codes(
            SetOf.Deployment(spec: spec, pod: "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"),
            $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: data}}\nspec: {{accessModes: [{mode}], resources: {{requests: {{storage: 1Gi}}}}}}");

        Assert.Equal(code.Length == 0 ? [] : [code], found.Where(c => c is "MG6017" or "MG6018"));
    }

    [Fact]
    public void One_Pod_with_a_volume_of_its_own_may_be_recreated() =>
        Assert.DoesNotContain("MG6016", Findings.Codes(
            SetOf.Deployment(spec: "replicas: 1\n  strategy: {type: Recreate}", pod: "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"), SetOf.Service()));

    [Theory]
    [InlineData("stabilizationWindowSeconds: 59", "MG6024")]
    [InlineData("stabilizationWindowSeconds: 60", "")]
    [InlineData("selectPolicy: Disabled", "MG6026")]
    [InlineData("policies: [{type: Percent, value: 100, periodSeconds: 15}, {type: Pods, value: 1, periodSeconds: 60}], selectPolicy: Min", "")]
    [InlineData("policies: [{type: Percent, value: 100, periodSeconds: 15}, {type: Pods, value: 1, periodSeconds: 60}]", "MG6025")]
    public void Scaling_in_is_calm(string scaleDown, string code)
    {
        var found = Findings.Codes(
            SetOf.Deployment(container: Requests),
            SetOf.Service(spec: "sessionAffinity: ClientIP"),
            SetOf.Autoscaler(2, 4, more: $"behavior: {{scaleDown: {{ {(scaleDown.StartsWith("pol", StringComparison.Ordinal) ? scaleDown : scaleDown + ", policies: [{type: Pods, value: 1, periodSeconds: 60}]")} }}}}"));

        Assert.Equal(code.Length == 0 ? [] : [code], found.Where(c => c is "MG6024" or "MG6025" or "MG6026"));
    }

    [Fact]
    public void A_ScaledObject_counts_as_the_autoscaler_that_it_makes() =>
        Assert.Contains("MG5012", Findings.Codes(SetOf.Deployment(), SetOf.Autoscaler(2, 4),
            "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\nspec: {scaleTargetRef: {name: web}, triggers: []}"));

    private static string Quota(string hard) => $"apiVersion: v1\nkind: ResourceQuota\nmetadata: {{name: q}}\nspec: {{hard: {{ {hard} }}}}";
}

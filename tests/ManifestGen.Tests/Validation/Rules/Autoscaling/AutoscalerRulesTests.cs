namespace ManifestGen.Tests.Validation.Rules.Autoscaling;

public sealed class AutoscalerRulesTests
{
    private const string Target = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}";

    [Theory]
    [InlineData("maxReplicas: 1")]
    [InlineData("minReplicas: 3, maxReplicas: 3")]
    [InlineData("maxReplicas: 3, metrics: []")]
    [InlineData("maxReplicas: 3, metrics: [{type: External, external: {metric: {name: a, selector: {matchExpressions: [{key: 'a b', operator: Gt}, {}]}}, target: {type: Value, value: 1}}}]")]
    [InlineData("maxReplicas: 3, behavior: {scaleUp: {policies: null}, scaleDown: {}}")]
    [InlineData("maxReplicas: 3, behavior: {scaleUp: {stabilizationWindowSeconds: 3600, policies: [{type: Pods, value: 1, periodSeconds: 1800}], tolerance: 0}}")]
    [InlineData("maxReplicas: 3, metrics: [{type: Object, object: {describedObject: {apiVersion: v1, kind: Service, name: web}, metric: {name: a}, target: {type: Value, value: 1, averageValue: 1}}}]")]
    [InlineData("maxReplicas: 3, metrics: [{type: Resource, resource: {name: anything, target: {type: Value, averageValue: 1m}}}]")]
    [InlineData("maxReplicas: 3, metrics: [{type: ContainerResource, containerResource: {name: example.com/gpu, container: web, target: {type: Utilization, averageUtilization: 200}}}]")]
    public void What_the_server_takes_passes(string spec) => Assert.Empty(Verdict.Of(Autoscaler(spec)));

    [Theory]
    [InlineData("minReplicas: 1", "MG4402 spec.maxReplicas")]
    [InlineData("maxReplicas: -1", "MG4402 spec.maxReplicas")]
    [InlineData("minReplicas: -1, maxReplicas: 1", "MG4401 spec.minReplicas")]
    [InlineData("minReplicas: 0, maxReplicas: 1", "MG4401 spec.minReplicas, MG4408 spec.metrics")]
    [InlineData("minReplicas: 2, maxReplicas: 1", "MG4403 spec.maxReplicas")]
    [InlineData("maxReplicas: 3, metrics: [null]", "MG4417 spec.metrics[0].type")]
    [InlineData("maxReplicas: 3, metrics: [{type: Pods, resource: {name: cpu, target: {type: Value, averageValue: 1}}}]", "MG4406 spec.metrics[0].pods")]
    [InlineData("maxReplicas: 3, metrics: [{type: Resource, external: {metric: {name: a}, target: {type: Value, value: 1}}, resource: {name: cpu, target: {type: Value}}}]", "MG4407 spec.metrics[0].external")]
    [InlineData("maxReplicas: 3, metrics: [{type: External, external: {metric: {name: a/b}, target: {type: Value, value: 1}}}]", "MG4409 spec.metrics[0].external.metric.name")]
    [InlineData("maxReplicas: 3, metrics: [{type: ContainerResource, containerResource: {name: cpu, container: A, target: {type: Value, averageValue: 1}}}]", "MG4409 spec.metrics[0].containerResource.container")]
    [InlineData("maxReplicas: 3, metrics: [{type: Object, object: {describedObject: {apiVersion: a/b/c, kind: A, name: ''}, metric: {name: a}, target: {type: Value, value: 1}}}]", "MG4404 spec.metrics[0].object.describedObject.name, MG4405 spec.metrics[0].object.describedObject.apiVersion")]
    [InlineData("maxReplicas: 3, metrics: [{type: Pods, pods: {metric: {name: a}, target: {type: Value, value: 1}}}]", "MG4410 spec.metrics[0].pods.target.averageValue")]
    [InlineData("maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu, target: {type: Value, value: 1}}}]", "MG4410 spec.metrics[0].resource.target.averageUtilization")]
    [InlineData("maxReplicas: 3, metrics: [{type: External, external: {metric: {name: a}, target: {type: Value, value: 1, averageValue: 1}}}]", "MG4411 spec.metrics[0].external.target.value")]
    [InlineData("maxReplicas: 3, metrics: [{type: External, external: {metric: {name: a}, target: {type: Value, value: -1m}}}]", "MG4412 spec.metrics[0].external.target.value")]
    [InlineData("maxReplicas: 3, behavior: {scaleUp: {stabilizationWindowSeconds: -1}}", "MG4413 spec.behavior.scaleUp.stabilizationWindowSeconds")]
    [InlineData("maxReplicas: 3, behavior: {scaleDown: {policies: []}}", "MG4414 spec.behavior.scaleDown.policies")]
    [InlineData("maxReplicas: 3, behavior: {scaleDown: {policies: [{type: Pods, value: 0, periodSeconds: 0}]}}", "MG4415 spec.behavior.scaleDown.policies[0].periodSeconds, MG4415 spec.behavior.scaleDown.policies[0].value")]
    public void What_the_server_refuses_is_found_at_its_field(string spec, string expected) => Assert.Equal(expected, Verdict.Of(Autoscaler(spec)));

    [Theory]
    [InlineData("{apiVersion: v1, kind: ReplicationController, name: web}", "")]
    [InlineData("{apiVersion: '', kind: Deployment, name: web}", "MG4405 spec.scaleTargetRef.apiVersion")]
    [InlineData("{kind: Deployment, name: web}", "MG4405 spec.scaleTargetRef.apiVersion")]
    [InlineData("{apiVersion: /v1, kind: Deployment, name: web}", "MG4405 spec.scaleTargetRef.apiVersion")]
    [InlineData("{apiVersion: a/b/c, kind: Deployment, name: web}", "MG4405 spec.scaleTargetRef.apiVersion")]
    [InlineData("{apiVersion: apps/v1, kind: a%b, name: ..}", "MG4404 spec.scaleTargetRef.kind, MG4404 spec.scaleTargetRef.name")]
    public void The_target_has_a_group_a_kind_and_a_name(string target, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: web}}\nspec: {{scaleTargetRef: {target}, maxReplicas: 3}}\n"));

    [Theory]
    [InlineData("minReplicas: 2, maxReplicas: 1", "MG4403 spec.maxReplicas")]
    [InlineData("maxReplicas: 1, targetCPUUtilizationPercentage: 0", "MG4412 spec.metrics[0].resource.target.averageUtilization")]
    [InlineData("maxReplicas: 1, targetCPUUtilizationPercentage: 80", "")]
    [InlineData("maxReplicas: 1", "")]
    public void The_older_version_is_judged_as_well(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: autoscaling/v1\nkind: HorizontalPodAutoscaler\nmetadata: {{name: web}}\nspec: {{{Target}, {spec}}}\n"));

    [Theory]
    [InlineData(34, "")]
    [InlineData(35, "MG4416 spec.behavior.scaleUp.tolerance")]
    public void A_tolerance_is_read_from_1_35_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(Autoscaler("maxReplicas: 3, behavior: {scaleUp: {tolerance: -1}}"), minor));

    private static string Autoscaler(string spec) =>
        $"apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: web}}\nspec: {{{Target}, {spec}}}\n";
}

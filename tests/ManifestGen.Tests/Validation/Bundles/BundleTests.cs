using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class BundleTests
{
    [Theory]
    [InlineData("replicas: 3", 3, 3)]
    [InlineData("paused: false", 1, 1)]
    [InlineData("replicas: 0", 0, 0)]
    public void Without_an_autoscaler_a_workload_says_its_own_number(string spec, long min, long max)
    {
        var set = SetOf.Resources(SetOf.Deployment(spec: spec));

        Assert.Equal(new ReplicaRange(min, max, Autoscaler: null), set.ReplicasOf(set.Workloads[0]));
    }

    [Fact]
    public void An_autoscaler_decides_the_number()
    {
        var set = SetOf.Resources(SetOf.Deployment(), SetOf.Autoscaler(3, 9));

        Assert.Equal(new ReplicaRange(3, 9, set.Autoscalers[0]), set.ReplicasOf(set.Workloads[0]));
    }

    [Fact]
    public void A_ScaledObject_is_an_autoscaler_with_defaults_of_its_own()
    {
        var set = SetOf.Resources(SetOf.Deployment(), "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: web}\nspec: {scaleTargetRef: {name: web}}");

        Assert.Equal(new ReplicaRange(0, 100, set.Autoscalers[0]), set.ReplicasOf(set.Workloads[0]));
    }

    [Fact]
    public void An_autoscaler_of_another_namespace_scales_nothing_here()
    {
        var set = SetOf.Resources(SetOf.Deployment(), SetOf.Autoscaler(3, 9).Replace("{name: web}\n", "{name: web, namespace: shop}\n", StringComparison.Ordinal));

        Assert.Null(set.TargetOf(set.Autoscalers[0]));
        Assert.Equal(2, set.ReplicasOf(set.Workloads[0])?.Max);
    }

    [Fact]
    public void The_containers_that_serve_are_those_whose_ports_the_Service_leads_to()
    {
        const string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {containers: [{name: log}, {name: app, ports: [{containerPort: 8080}]}]}";
        var set = SetOf.Resources(pod, SetOf.Service());

        Assert.Equal(["app"], set.ServingContainers(set.Workloads[0]).Select(c => c.Name));
    }

    [Fact]
    public void When_no_port_tells_every_container_may_serve()
    {
        const string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {containers: [{name: log}, {name: app}]}";
        var set = SetOf.Resources(pod, SetOf.Service());

        Assert.Equal(["log", "app"], set.ServingContainers(set.Workloads[0]).Select(c => c.Name));
    }

    [Fact]
    public void Whatever_has_a_Pod_template_is_a_workload()
    {
        var rollout = SetOf.Workload(SetOf.Deployment(kind: "Rollout").Replace("apps/v1", "argoproj.io/v1alpha1", StringComparison.Ordinal));

        Assert.Equal("Rollout 'web'", rollout.ToString());
        Assert.False(rollout.IsBuiltIn);
    }
}

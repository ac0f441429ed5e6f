using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Pods;

public sealed class PodTemplateTests
{
    [Theory]
    [InlineData("v1", "Pod", "spec: {nodeName: node-1}", "Pod")]
    [InlineData("v1", "PodTemplate", "template: {spec: {nodeName: node-1}}", "PodTemplate")]
    [InlineData("v1", "ReplicationController", "spec: {template: {spec: {nodeName: node-1}}}", "ReplicationController")]
    [InlineData("apps/v1", "Deployment", "spec: {template: {spec: {nodeName: node-1}}}", "Deployment")]
    [InlineData("apps/v1", "ReplicaSet", "spec: {template: {spec: {nodeName: node-1}}}", "ReplicaSet")]
    [InlineData("apps/v1", "StatefulSet", "spec: {template: {spec: {nodeName: node-1}}}", "StatefulSet")]
    [InlineData("apps/v1", "DaemonSet", "spec: {template: {spec: {nodeName: node-1}}}", "DaemonSet")]
    [InlineData("batch/v1", "Job", "spec: {template: {spec: {nodeName: node-1}}}", "Job")]
    [InlineData("batch/v1", "CronJob", "spec: {jobTemplate: {spec: {template: {spec: {nodeName: node-1}}}}}", "CronJob")]
    public void The_pod_is_found_in_every_kind_that_describes_one(string apiVersion, string kind, string rest, string owner)
    {
        var manifest = Reading.Of($"apiVersion: {apiVersion}\nkind: {kind}\n{rest}\n").Only;

        Assert.True(PodTemplate.TryFind(manifest, out var pod));
        Assert.Equal("node-1", pod.Spec["nodeName"].String);
        Assert.Equal(owner, pod.Owner.ToString());
    }

    [Theory]
    [InlineData("v1", "Service")]
    [InlineData("example.com/v1", "Deployment")]
    [InlineData("extensions/v1beta1", "Deployment")]
    public void Other_kinds_and_groups_describe_none(string apiVersion, string kind) =>
        Assert.False(PodTemplate.TryFind(Reading.Of($"apiVersion: {apiVersion}\nkind: {kind}\nspec: {{template: {{}}}}\n").Only, out _));

    [Fact]
    public void Defaults_are_read_where_nothing_is_written()
    {
        PodTemplate.TryFind(Reading.Of("apiVersion: v1\nkind: Pod\nspec: {}\n").Only, out var pod);

        Assert.Equal(("Always", 30L, false, true), (pod.RestartPolicy, pod.GracePeriod, pod.HostNetwork, pod.HostUsers));
    }
}

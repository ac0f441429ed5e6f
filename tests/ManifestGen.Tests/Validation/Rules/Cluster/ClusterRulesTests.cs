namespace ManifestGen.Tests.Validation.Rules.Cluster;

public sealed class ClusterRulesTests
{
    [Theory]
    [InlineData("enforce: restricted", "")]
    [InlineData("enforce: Restricted", "MG4531 metadata.labels[pod-security.kubernetes.io/enforce]")]
    [InlineData("audit: ''", "MG4531 metadata.labels[pod-security.kubernetes.io/audit]")]
    [InlineData("warn-version: latest", "")]
    [InlineData("warn-version: v1.35", "")]
    [InlineData("warn-version: v1.05", "MG4531 metadata.labels[pod-security.kubernetes.io/warn-version]")]
    [InlineData("warn-version: v1.35.1", "MG4531 metadata.labels[pod-security.kubernetes.io/warn-version]")]
    [InlineData("enforce-version: v2.0", "MG4531 metadata.labels[pod-security.kubernetes.io/enforce-version]")]
    [InlineData("other: x", "")]
    public void Pod_security_labels_of_a_namespace_are_judged(string label, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n  labels:\n    pod-security.kubernetes.io/{label}\n"));

    [Theory]
    [InlineData("[kubernetes, example.com/a]", "")]
    [InlineData("[a]", "MG4004 spec.finalizers")]
    public void Finalizers_of_a_namespace_are_judged(string finalizers, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: Namespace\nmetadata: {{name: a}}\nspec: {{finalizers: {finalizers}}}\n"));

    [Theory]
    [InlineData("urgent", "1000000000", "")]
    [InlineData("urgent", "-2147483648", "")]
    [InlineData("urgent", "1000000001", "MG4532 value")]
    [InlineData("system-urgent", "5", "MG4533 metadata.name")]
    [InlineData("system-node-critical", "2000001000", "")]
    [InlineData("system-node-critical", "2000001000\nglobalDefault: true", "MG4533 metadata.name")]
    [InlineData("system-cluster-critical", "1", "MG4533 metadata.name")]
    public void A_priority_class_is_judged(string name, string value, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {{name: {name}}}\nvalue: {value}\n"));
}

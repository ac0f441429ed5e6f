namespace ManifestGen.Tests.Validation.Rules.Metadata;

public sealed class MetadataRulesTests
{
    [Theory]
    [InlineData("namespace: Shop", "MG4003 metadata.namespace")]
    [InlineData("namespace: a.b", "MG4003 metadata.namespace")]
    [InlineData("namespace: shop-1", "")]
    [InlineData("namespace: ''", "")]
    [InlineData("labels: {'-a': b, c: '-', d: ''}", "MG4080 metadata.labels, MG4081 metadata.labels")]
    [InlineData("labels: {example.com/a: b}", "")]
    [InlineData("annotations: {Example.COM/A: 'any text at all'}", "")]
    [InlineData("annotations: {'a b': c}", "MG4085 metadata.annotations")]
    [InlineData("finalizers: [example.com/a]", "")]
    [InlineData("finalizers: [a]", "MG4004 metadata.finalizers[0]")]
    [InlineData("finalizers: [kubernetes, 'a b/c']", "MG4004 metadata.finalizers[1]")]
    [InlineData("finalizers: [null]", "MG4004 metadata.finalizers[0]")]
    [InlineData("finalizers: [orphan, foregroundDeletion]", "MG4005 metadata.finalizers")]
    [InlineData("ownerReferences: [{apiVersion: v1, kind: Pod, name: a, uid: b}]", "")]
    [InlineData("ownerReferences: [{apiVersion: v1, kind: Event, name: a, uid: b}]", "MG4007 metadata.ownerReferences[0]")]
    [InlineData("ownerReferences: [{apiVersion: apps/, kind: Pod, name: a, uid: b}]", "MG4006 metadata.ownerReferences[0].apiVersion")]
    [InlineData("ownerReferences: [{apiVersion: a/b/c, kind: Pod, name: a, uid: b}]", "MG4006 metadata.ownerReferences[0].apiVersion")]
    [InlineData("ownerReferences: [{apiVersion: v1, kind: Pod, name: '', uid: b}]", "MG4006 metadata.ownerReferences[0].name")]
    [InlineData("generation: -1", "MG4009 metadata.generation")]
    [InlineData("generation: 3", "")]
    [InlineData("managedFields: [{manager: a, operation: Update, apiVersion: v1, fieldsType: FieldsV1}]", "")]
    [InlineData("managedFields: [{manager: a, operation: Update, fieldsType: V1}]", "MG4010 metadata.managedFields[0].fieldsType")]
    [InlineData("managedFields: [{manager: a}]", "MG4010 metadata.managedFields[0].operation")]
    public void Metadata_is_judged(string metadata, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  {metadata}\n"));

    [Fact]
    public void A_budget_takes_finalizers_without_a_domain() =>
        Assert.Empty(Verdict.Of("apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a, finalizers: [a]}\nspec: {}\n"));

    [Fact]
    public void A_generation_that_the_server_counts_itself_is_not_looked_at() =>
        Assert.Empty(Verdict.Of("apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: a, generation: -1}\nspec: {}\n"));

    [Fact]
    public void A_namespace_of_a_cluster_resource_is_not_looked_at() =>
        Assert.Empty(Verdict.Of("apiVersion: v1\nkind: Namespace\nmetadata: {name: a, namespace: A}\n"));

    [Theory]
    [InlineData("apps/v1", "Deployment", "a.b", true)]
    [InlineData("batch/v1", "CronJob", "a.b", true)]
    [InlineData("batch/v1", "CronJob", "a-b", false)]
    [InlineData("apps/v1", "DaemonSet", "a.b", false)]
    [InlineData("apps/v1", "Deployment", "A.b", false)]
    public void A_workload_whose_Pods_get_odd_hostnames_is_warned_of(string apiVersion, string kind, string name, bool warned)
    {
        var found = Verdict.Of($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: {name}}}\nspec: {{}}\n");

        Assert.Equal(warned, found.Contains("MG4011 metadata.name", StringComparison.Ordinal));
    }
}

namespace ManifestGen.Tests.Validation.Rules.Storage;

public sealed class ClaimRuleTests
{
    private const string Sound = "accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}";

    [Theory]
    [InlineData("{" + Sound + "}", "")]
    [InlineData("{" + Sound + ", storageClassName: '', volumeAttributesClassName: ''}", "")]
    [InlineData("{accessModes: [ReadWriteOncePod], resources: {requests: {storage: 1n}}}", "")]
    [InlineData("{accessModes: [], resources: {requests: {storage: 1Gi}}}", "MG4511 spec.accessModes")]
    [InlineData("{accessModes: [ReadWriteOncePod, ReadWriteMany], resources: {requests: {storage: 1Gi}}}", "MG4512 spec.accessModes")]
    [InlineData("{accessModes: [ReadWriteOnce]}", "MG4513 spec.resources[storage]")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {limits: {storage: 1Gi}}}", "MG4513 spec.resources[storage]")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {cpu: 1}}}", "MG4513 spec.resources[storage]")]
    [InlineData("{accessModes: [ReadWriteOnce], resources: {requests: {storage: -1Gi}}}", "MG4514 spec.resources[storage]")]
    [InlineData("{" + Sound + ", storageClassName: A}", "MG4515 spec.storageClassName")]
    [InlineData("{" + Sound + ", volumeAttributesClassName: A}", "MG4515 spec.volumeAttributesClassName")]
    [InlineData("{" + Sound + ", selector: {matchExpressions: [{key: a, operator: Is}]}}", "MG4084 spec.selector.matchExpressions[0].operator")]
    [InlineData("{" + Sound + ", dataSourceRef: {kind: A, name: b}}", "MG4516 spec.dataSourceRef")]
    [InlineData("{" + Sound + ", dataSourceRef: {apiGroup: A, kind: A, name: ''}}", "MG4516 spec.dataSourceRef.apiGroup, MG4516 spec.dataSourceRef.name")]
    [InlineData("{" + Sound + ", dataSourceRef: {apiGroup: a.b, kind: A, name: b}}", "")]
    [InlineData("{" + Sound + ", dataSourceRef: {kind: A, name: b, namespace: c}}", "")]
    [InlineData("{" + Sound + ", dataSource: {kind: A, name: b}}", "")]
    [InlineData("{" + Sound + ", dataSource: {}}", "")]
    [InlineData("{" + Sound + ", dataSource: {kind: PersistentVolumeClaim, name: ''}}", "MG4516 spec.dataSource.name")]
    [InlineData("{" + Sound + ", dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}}", "MG4517 spec")]
    [InlineData("{" + Sound + ", dataSource: {kind: A, name: b}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}}", "MG4516 spec.dataSource, MG4517 spec")]
    [InlineData("{" + Sound + ", dataSource: {kind: A, name: b}, dataSourceRef: {kind: A, name: b, namespace: c}}", "")]
    public void A_claim_is_judged(string spec, string expected) =>
        Assert.Equal(expected, Verdict.Of($"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {{name: a}}\nspec: {spec}\n"));

    [Theory]
    [InlineData("dataSource: {kind: A, name: b}", "MG4516 spec.volumeClaimTemplates[0].spec.dataSource")]
    [InlineData("dataSourceRef: {kind: PersistentVolumeClaim, name: b, namespace: A}", "MG4516 spec.volumeClaimTemplates[0].spec.dataSourceRef.namespace")]
    [InlineData("dataSource: {kind: PersistentVolumeClaim, name: b}, dataSourceRef: {kind: PersistentVolumeClaim, name: b, namespace: c}", "MG4517 spec.volumeClaimTemplates[0].spec")]
    public void What_is_dropped_from_a_claim_is_judged_in_a_template(string source, string expected) =>
        Assert.Equal(expected, Verdict.Of("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, "
            + $"spec: {{containers: [{{name: a, image: 'b:1'}}]}}}}, volumeClaimTemplates: [{{metadata: {{name: data}}, spec: {{{Sound}, {source}}}}}]}}\n"));

    [Fact]
    public void A_claim_template_takes_the_place_of_volumes_of_its_name() => Assert.Empty(Verdict.Of(
        "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: "
        + "{containers: [{name: a, image: 'b:1'}], volumes: [{name: data}, {name: data, nfs: {path: relative}}]}}, "
        + $"volumeClaimTemplates: [{{metadata: {{name: data}}, spec: {{{Sound}}}}}]}}\n"));

    [Fact]
    public void A_claim_template_of_a_StatefulSet_is_judged_as_a_claim()
    {
        var found = Verdict.Of("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec: {volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]}\n");

        Assert.Contains("MG4511 spec.volumeClaimTemplates[0].spec.accessModes", found, StringComparison.Ordinal);
        Assert.Contains("MG4513 spec.volumeClaimTemplates[0].spec.resources[storage]", found, StringComparison.Ordinal);
    }
}

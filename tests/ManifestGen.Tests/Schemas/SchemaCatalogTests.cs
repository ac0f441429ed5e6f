using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Schemas.Custom;

namespace ManifestGen.Tests.Schemas;

public sealed class SchemaCatalogTests
{
    [Fact]
    public void Kubernetes_own_kinds_are_known() =>
        Assert.All(
            [
                ("v1", "Pod"), ("v1", "Service"), ("v1", "ConfigMap"), ("v1", "Secret"), ("v1", "Namespace"), ("v1", "Event"), ("v1", "Binding"),
                ("v1", "ReplicationController"), ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("batch/v1", "CronJob"),
                ("autoscaling/v1", "HorizontalPodAutoscaler"), ("autoscaling/v2", "HorizontalPodAutoscaler"), ("policy/v1", "PodDisruptionBudget"),
                ("networking.k8s.io/v1", "Ingress"), ("rbac.authorization.k8s.io/v1", "ClusterRole"), ("scheduling.k8s.io/v1", "PriorityClass"),
                ("storage.k8s.io/v1", "StorageClass"), ("apiextensions.k8s.io/v1", "CustomResourceDefinition"), ("events.k8s.io/v1", "Event"),
            ],
            kind => Assert.NotNull(SchemaCatalog.BuiltIn.Find(kind.Item1, kind.Item2)));

    [Fact]
    public void Every_structure_can_be_decoded_and_its_fields_found()
    {
        var seen = new HashSet<Structure>();
        var open = new Stack<Structure>(SchemaCatalog.BuiltIn.Kinds.Select(k => k.Structure));
        while (open.TryPop(out var structure))
        {
            if (!seen.Add(structure)) continue;
            foreach (var field in structure.Fields)
            {
                Assert.Same(field, structure.Find(field.Name));
                if (field.Shape.Reached is { } inner) open.Push(inner);
            }
        }

        Assert.InRange(seen.Count, 500, 2000);
    }

    [Fact]
    public void A_kind_knows_whether_it_lives_in_a_namespace()
    {
        Assert.True(SchemaCatalog.BuiltIn.Find("v1", "Pod")?.IsNamespaced);
        Assert.False(SchemaCatalog.BuiltIn.Find("v1", "Namespace")?.IsNamespaced);
        Assert.False(SchemaCatalog.BuiltIn.Find("rbac.authorization.k8s.io/v1", "ClusterRole")?.IsNamespaced);
    }

    [Fact]
    public void A_given_kind_takes_the_place_of_a_shipped_one_and_all_its_versions()
    {
        var given = new KindSchema("keda.sh", "ScaledObject", true, [new VersionSchema("v2", null, SchemaDefinitions.None)]);
        var catalog = SchemaCatalog.BuiltIn.With([given]);
        Assert.NotNull(SchemaCatalog.BuiltIn.Find("keda.sh/v1alpha1", "ScaledObject"));
        Assert.NotNull(catalog.Find("keda.sh/v2", "ScaledObject"));
        Assert.Null(catalog.Find("keda.sh/v1alpha1", "ScaledObject"));
    }

    [Fact]
    public void A_given_kind_takes_no_place_of_Kubernetes_own()
    {
        var given = new KindSchema("apps", "Deployment", true, [new VersionSchema("v1", null, SchemaDefinitions.None), new VersionSchema("v2", null, SchemaDefinitions.None)]);
        var catalog = SchemaCatalog.BuiltIn.With([given]);
        Assert.Same(SchemaCatalog.BuiltIn.Find("apps/v1", "Deployment"), catalog.Find("apps/v1", "Deployment"));
        Assert.Null(catalog.Find("apps/v2", "Deployment"));
    }
}

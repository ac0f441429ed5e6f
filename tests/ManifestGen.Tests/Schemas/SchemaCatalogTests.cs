using ManifestGen.Engine.Schemas;

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
    public void A_further_kind_takes_the_place_of_a_known_one()
    {
        var further = new ResourceKind("v1", "Pod", () => new Structure([]));
        Assert.Same(further, SchemaCatalog.BuiltIn.With([further]).Find("v1", "Pod"));
        Assert.NotSame(further, SchemaCatalog.BuiltIn.Find("v1", "Pod"));
    }
}

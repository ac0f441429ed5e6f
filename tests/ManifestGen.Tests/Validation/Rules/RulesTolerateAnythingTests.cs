using CsCheck;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Rules;

/// <summary>Rules are also called for what no schema would let pass, such as resources of kinds without one.</summary>
public sealed class RulesTolerateAnythingTests
{
    private static readonly (string ApiVersion, string Kind)[] Kinds =
    [
        ("v1", "Service"), ("v1", "ConfigMap"), ("v1", "Secret"), ("v1", "Namespace"), ("v1", "PersistentVolumeClaim"), ("v1", "LimitRange"),
        ("v1", "ResourceQuota"), ("v1", "ServiceAccount"), ("apps/v1", "StatefulSet"), ("policy/v1", "PodDisruptionBudget"),
        ("autoscaling/v1", "HorizontalPodAutoscaler"), ("autoscaling/v2", "HorizontalPodAutoscaler"), ("scheduling.k8s.io/v1", "PriorityClass"),
        ("networking.k8s.io/v1", "Ingress"), ("networking.k8s.io/v1", "IngressClass"), ("networking.k8s.io/v1", "NetworkPolicy"),
        ("rbac.authorization.k8s.io/v1", "Role"), ("rbac.authorization.k8s.io/v1", "ClusterRole"), ("rbac.authorization.k8s.io/v1", "ClusterRoleBinding"),
    ];

    private static readonly string[] Names =
    [
        "metadata", "name", "generateName", "namespace", "labels", "annotations", "finalizers", "ownerReferences", "managedFields", "spec", "type",
        "ports", "port", "targetPort", "nodePort", "clusterIP", "clusterIPs", "ipFamilies", "externalIPs", "loadBalancerSourceRanges", "selector",
        "sessionAffinity", "sessionAffinityConfig", "rules", "host", "http", "paths", "path", "pathType", "backend", "service", "number", "tls", "hosts",
        "ingress", "egress", "from", "to", "ipBlock", "cidr", "except", "endPort", "podSelector", "namespaceSelector", "policyTypes",
        "scaleTargetRef", "apiVersion", "kind", "metrics", "resource", "object", "describedObject", "external", "metric", "target", "behavior", "scaleUp",
        "policies", "minAvailable", "maxUnavailable", "data", "stringData", "binaryData", "accessModes", "resources", "requests", "storage",
        "dataSource", "dataSourceRef", "verbs", "apiGroups", "roleRef", "subjects", "aggregationRule", "clusterRoleSelectors", "hard", "scopes",
        "scopeSelector", "matchExpressions", "matchLabels", "key", "operator", "values", "limits", "min", "max", "default", "volumeClaimTemplates",
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "0", "-1", "80", "99999999999", "1.5", "''", "a", "'80'", "A_b", "'*.x'", "10.0.0.1", "'::1'", "10.0.0.0/8", "1Gi", "'50%'", "None",
        "LoadBalancer", "ExternalName", "ClientIP", "Exact", "In", "Exists", "Container", "Pod", "kubernetes.io/tls", "apps/v1");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 4
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (1, inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]")),
            (4, Gen.Select(Gen.Shuffle(Names, 0, 6), inner.Array[6], (keys, values) => $"{{{string.Join(", ", keys.Zip(values, (k, v) => $"{k}: {v}"))}}}"))));

    [Fact]
    public void No_rule_throws_whatever_a_resource_holds() =>
        Gen.Select(Gen.OneOf(Kinds), Value, Value, Value, Gen.Int[33, 37]).Sample((kind, metadata, spec, other, minor) =>
        {
            var text = $"apiVersion: {kind.ApiVersion}\nkind: {kind.Kind}\nmetadata: {metadata}\nspec: {spec}\nrules: {other}\ndata: {other}\nroleRef: {spec}\nsubjects: {other}\n";
            var context = new RuleContext(new KubernetesVersion(minor));

            foreach (var manifest in Reading.Of(text).Manifests) EveryRule.Judge(manifest, context);
        });
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>The order in which resources are applied: what others refer to comes first. Deleted is the other way round.</summary>
internal static class ApplyOrder
{
    private static readonly string[] First =
    [
        "Namespace", "CustomResourceDefinition", "PriorityClass", "StorageClass", "ResourceQuota", "LimitRange", "ServiceAccount", "Secret", "ConfigMap",
        "PersistentVolume", "PersistentVolumeClaim", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "NetworkPolicy", "Service",
    ];

    // An autoscaler that comes before its workload reports that it is not there.
    private static readonly string[] Last = ["HorizontalPodAutoscaler", "ScaledObject", "PodDisruptionBudget", "Ingress", "HTTPRoute"];

    /// <summary>The documents in the order in which they are applied; otherwise as they stand.</summary>
    public static IReadOnlyList<ManifestDocument> Of(IEnumerable<ManifestDocument> documents) => [.. documents.OrderBy(d => Rank(d.Kind))];

    /// <summary>Whether others cannot even be judged before it is there: a Pod is refused whose account or priority does not exist.</summary>
    public static bool IsGround(ManifestDocument document) => document.Kind is "Namespace" or "CustomResourceDefinition" or "PriorityClass" or "ServiceAccount";

    private static int Rank(string kind)
    {
        var first = Array.IndexOf(First, kind);
        if (first >= 0) return first;
        var last = Array.IndexOf(Last, kind);
        return last < 0 ? First.Length : First.Length + 1 + last;
    }
}

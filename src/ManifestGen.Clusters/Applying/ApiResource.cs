namespace ManifestGen.Clusters.Applying;

/// <summary>A kind as a cluster serves it.</summary>
/// <param name="ApiVersion">The group and version, such as <c>apps/v1</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Plural">Its name in paths, such as <c>deployments</c>.</param>
/// <param name="IsNamespaced">Whether its resources live in namespaces.</param>
internal sealed record ApiResource(string ApiVersion, string Kind, string Plural, bool IsNamespaced)
{
    /// <summary>The kinds that the cluster is asked for by itself, whatever is applied.</summary>
    public static readonly ApiResource
        Namespaces = new("v1", "Namespace", "namespaces", IsNamespaced: false),
        Pods = new("v1", "Pod", "pods", IsNamespaced: true),
        Services = new("v1", "Service", "services", IsNamespaced: true),
        Events = new("v1", "Event", "events", IsNamespaced: true),
        EndpointSlices = new("discovery.k8s.io/v1", "EndpointSlice", "endpointslices", IsNamespaced: true),
        Deployments = new("apps/v1", "Deployment", "deployments", IsNamespaced: true),
        StatefulSets = new("apps/v1", "StatefulSet", "statefulsets", IsNamespaced: true),
        DaemonSets = new("apps/v1", "DaemonSet", "daemonsets", IsNamespaced: true),
        Jobs = new("batch/v1", "Job", "jobs", IsNamespaced: true),
        ReplicaSets = new("apps/v1", "ReplicaSet", "replicasets", IsNamespaced: true),
        Autoscalers = new("autoscaling/v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", IsNamespaced: true);

    /// <summary>The path below which an API group's version is served.</summary>
    public static string Root(string apiVersion) => apiVersion.Contains('/', StringComparison.Ordinal) ? $"/apis/{apiVersion}" : $"/api/{apiVersion}";

    /// <summary>The path of all resources of the kind in a namespace.</summary>
    public string Path(string space) => IsNamespaced ? $"{Root(ApiVersion)}/namespaces/{Uri.EscapeDataString(space)}/{Plural}" : $"{Root(ApiVersion)}/{Plural}";

    /// <summary>The path of one resource.</summary>
    public string Path(string space, string name) => $"{Path(space)}/{Uri.EscapeDataString(name)}";
}

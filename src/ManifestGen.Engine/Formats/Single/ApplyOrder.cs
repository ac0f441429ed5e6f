namespace ManifestGen.Engine.Formats.Single;

/// <summary>
/// The order in which kinds are applied: what others stand in or name comes first. It is the order in which Helm installs a chart, with autoscalers
/// and budgets after the workloads that they are about.
/// </summary>
internal static class ApplyOrder
{
    private static readonly string[] Kinds =
    [
        "Namespace",
        "PriorityClass",
        "CustomResourceDefinition",
        "ResourceQuota",
        "LimitRange",
        "NetworkPolicy",
        "ServiceAccount",
        "ClusterRole",
        "ClusterRoleBinding",
        "Role",
        "RoleBinding",
        "SecretStore",
        "ClusterSecretStore",
        "ExternalSecret",
        "SecretProviderClass",
        "Secret",
        "ConfigMap",
        "StorageClass",
        "PersistentVolume",
        "PersistentVolumeClaim",
        "Service",
        "EndpointSlice",
        "Endpoints",
        "DaemonSet",
        "Pod",
        "ReplicaSet",
        "Deployment",
        "StatefulSet",
        "Job",
        "CronJob",
        "TriggerAuthentication",
        "ClusterTriggerAuthentication",
        "ScaledObject",
        "ScaledJob",
        "HorizontalPodAutoscaler",
        "PodDisruptionBudget",
        "IngressClass",
        "Ingress",
        "Gateway",
        "HTTPRoute",
        "GRPCRoute",
        "TLSRoute",
        "TCPRoute",
        "UDPRoute",
        "ServiceMonitor",
        "PodMonitor",
        "APIService",
        "MutatingWebhookConfiguration",
        "ValidatingWebhookConfiguration",
    ];

    /// <summary>What is not known stands on what is, and before what watches over all requests.</summary>
    private static readonly int Unknown = Array.IndexOf(Kinds, "APIService");

    /// <summary>The place of a document in the order: of a list, that of its first item.</summary>
    public static int Of(RenderedDocument document)
    {
        var place = document.Manifests.Count == 0 ? -1 : Array.IndexOf(Kinds, document.Manifests[0].Kind);
        return place < 0 ? Unknown : place;
    }
}

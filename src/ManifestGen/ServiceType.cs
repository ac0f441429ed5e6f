namespace ManifestGen;

/// <summary>From where a Service can be reached. Kubernetes: <c>Service.spec.type</c>.</summary>
public enum ServiceType
{
    /// <summary>From inside the cluster.</summary>
    ClusterIP,

    /// <summary>Also at a port of every node, 30000 to 32767, chosen by the cluster.</summary>
    NodePort,

    /// <summary>Also at an address of its own that the cloud gives.</summary>
    LoadBalancer,
}

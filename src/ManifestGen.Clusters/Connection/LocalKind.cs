namespace ManifestGen.Clusters.Connection;

/// <summary>What runs a cluster on this machine.</summary>
public enum LocalKind
{
    /// <summary>The cluster does not look as if it ran on this machine.</summary>
    None,

    /// <summary>Something on this machine, nothing more is known: its server is reached over loopback.</summary>
    Other,

    /// <summary>minikube.</summary>
    Minikube,

    /// <summary>kind.</summary>
    Kind,

    /// <summary>k3d.</summary>
    K3d,

    /// <summary>Docker Desktop's own cluster.</summary>
    DockerDesktop,

    /// <summary>Rancher Desktop.</summary>
    RancherDesktop,

    /// <summary>Colima.</summary>
    Colima,

    /// <summary>OrbStack.</summary>
    OrbStack,

    /// <summary>MicroK8s.</summary>
    MicroK8s,
}

namespace ManifestGen;

/// <summary>What the Pods of a namespace may do at most. Kubernetes: the Pod Security Standards.</summary>
public enum PodSecurity
{
    /// <summary>What hardened Pods do, as ManifestGen makes them: no root, no privileges, few kinds of volumes.</summary>
    Restricted,

    /// <summary>No known ways out of a container; images that run as root are let in.</summary>
    Baseline,

    /// <summary>Anything.</summary>
    Privileged,
}

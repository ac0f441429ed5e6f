namespace ManifestGen;

/// <summary>How Pods of a stateful component or a daemon are replaced by those of a new version. Kubernetes: <c>updateStrategy.type</c>.</summary>
public enum PodReplacement
{
    /// <summary>By the cluster, a few at a time.</summary>
    RollingUpdate,

    /// <summary>When somebody deletes them.</summary>
    OnDelete,
}

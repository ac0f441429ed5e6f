namespace ManifestGen;

/// <summary>Who may mount a disk at once. Kubernetes: <c>accessModes</c>.</summary>
public enum VolumeAccess
{
    /// <summary>The Pods of one node: <c>ReadWriteOnce</c>.</summary>
    OneNode,

    /// <summary>One Pod: <c>ReadWriteOncePod</c>.</summary>
    OnePod,

    /// <summary>The Pods of many nodes: <c>ReadWriteMany</c>, which few kinds of storage offer.</summary>
    ManyNodes,
}

namespace ManifestGen;

/// <summary>What a taint does to Pods that do not tolerate it. Kubernetes: <c>effect</c>.</summary>
public enum TaintEffect
{
    /// <summary>None is put on the node.</summary>
    NoSchedule,

    /// <summary>None is put on the node as long as another will do.</summary>
    PreferNoSchedule,

    /// <summary>None is put on the node, and those that are there have to go.</summary>
    NoExecute,
}

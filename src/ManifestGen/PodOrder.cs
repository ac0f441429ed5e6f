namespace ManifestGen;

/// <summary>In which order the Pods of a stateful component begin and end. Kubernetes: <c>podManagementPolicy</c>.</summary>
public enum PodOrder
{
    /// <summary>One after the other, each once the one before is ready: for members that join what is there already.</summary>
    InOrder,

    /// <summary>All at once: for members that wait for each other, or do not know of each other.</summary>
    Parallel,
}

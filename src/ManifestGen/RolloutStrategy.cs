namespace ManifestGen;

/// <summary>How Pods of a new version take the place of the old ones. Kubernetes: <c>strategy.type</c>.</summary>
public enum RolloutStrategy
{
    /// <summary>Step by step, without a gap.</summary>
    RollingUpdate,

    /// <summary>All old Pods end before a new one starts: for what cannot run twice, with a gap.</summary>
    Recreate,
}

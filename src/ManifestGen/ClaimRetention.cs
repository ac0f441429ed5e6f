using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>What becomes of the disks of a stateful component's replicas. Kubernetes: <c>persistentVolumeClaimRetentionPolicy</c>.</summary>
public sealed record ClaimRetention : ModelElement
{
    /// <summary>Makes a policy; disks stay unless it says otherwise.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ClaimRetention([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>Whether the disks go when the component is deleted; false by default. Kubernetes: <c>whenDeleted: Delete</c>.</summary>
    public bool DeleteWithComponent { get; init; }

    /// <summary>Whether a replica's disk goes when the replica is scaled away; false by default, so that it finds its data when it comes back. Kubernetes: <c>whenScaled: Delete</c>.</summary>
    public bool DeleteWhenScaledIn { get; init; }
}

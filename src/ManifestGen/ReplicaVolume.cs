using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A disk that each replica of a <see cref="StatefulComponent"/> has for itself and finds again after a restart. Kubernetes:
/// <c>volumeClaimTemplates[]</c>.
/// </summary>
public sealed record ReplicaVolume : Volume
{
    /// <summary>Makes a volume of a disk for each replica. None of this can change once the component runs.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="size">The size of each disk, more than zero. Kubernetes: <c>resources.requests.storage</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ReplicaVolume(string name, Storage size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Size = size;

    /// <summary>The size of each disk.</summary>
    public Storage Size { get; init; }

    /// <summary>The storage class; null, the default, for that of the cluster. Kubernetes: <c>storageClassName</c>.</summary>
    public string? StorageClass { get; init; }

    /// <summary>Who may mount it at once; one node by default. Kubernetes: <c>accessModes</c>.</summary>
    public VolumeAccess Access { get; init; }
}

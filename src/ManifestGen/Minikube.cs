using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// One node on the developer's own machine. Requests are small, images that are built here were loaded onto the node and are never pulled, web
/// components are reached at a port of the node, and nothing asks for a second node or for storage that only a real cluster has.
/// </summary>
public record Minikube : Profile
{
    // What a container is promised that says nothing.
    private static readonly Cpu UsualCpu = Cpu.Millicores(250);
    private static readonly Memory UsualMemory = Memory.Mebibytes(256);

    /// <summary>Makes the profile of the environment <c>minikube</c>.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    [SuppressMessage("ApiDesign", "RS0027", Justification = "The longer constructor is for profiles that derive from this one, and begins with a name.")]
    public Minikube([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : this("minikube", file, line)
    {
    }

    /// <summary>Makes a profile of the same kind for an environment of another name.</summary>
    /// <param name="name">The environment's name.</param>
    /// <param name="file">The file that mistakes in what the profile says are reported in.</param>
    /// <param name="line">The line.</param>
    protected Minikube(string name, string file, int line)
        : base(name, file, line)
    {
    }

    /// <summary>The most CPU that a container requests; 50m by default. What it may use is not limited by that.</summary>
    public Cpu MostCpu { get; init; } = Cpu.Millicores(50);

    /// <summary>The most memory that a container requests; 128Mi by default. Its limit stays what it is elsewhere.</summary>
    public Memory MostMemory { get; init; } = Memory.Mebibytes(128);

    /// <summary>The largest disk of a replica; 1Gi by default.</summary>
    public Storage MostStorage { get; init; } = Storage.Gibibytes(1);

    /// <summary>The most Pods that an autoscaler adds up to; 4 by default, enough to see it work.</summary>
    public int MostPods { get; init; } = 4;

    /// <inheritdoc />
    public override Component Apply(Component component) => component is WorkloadComponent workload ? OnOneNode(workload) : component;

    private WorkloadComponent OnOneNode(WorkloadComponent component)
    {
        var disks = new Dictionary<ReplicaVolume, ReplicaVolume>(ReferenceEqualityComparer.Instance);
        var small = component with
        {
            Resources = Small(component.Resources),
            Image = component.Project is null ? component.Image : (component.Image ?? new Image(null, Location.File, Location.Line)) with { PullPolicy = ImagePullPolicy.Never },
            NodeLabels = [],
            Mounts = Here(component.Mounts, disks),
            Containers = [.. component.Containers.Select(c => c with { Resources = c.Resources is null ? null : Small(c.Resources), Mounts = Here(c.Mounts, disks) })],
        };
        return small switch
        {
            WebComponent web => Few(web with { Service = (web.Service ?? new Service(Location.File, Location.Line)) with { Type = ServiceType.NodePort } }),
            ReplicatedComponent replicated => Few(replicated),
            _ => small,
        };
    }

    private ReplicatedComponent Few(ReplicatedComponent component) => SmallerScale.Of(component, MostPods, Location) with
    {
        Spread = component.Spread is { } spread ? [.. spread.Select(s => s with { Required = false })] : null,
    };

    private ContainerResources Small(ContainerResources? said)
    {
        var usual = said ?? new ContainerResources(UsualCpu, UsualMemory, Location.File, Location.Line);
        return usual with
        {
            Cpu = usual.Cpu < MostCpu ? usual.Cpu : MostCpu,
            Memory = usual.Memory < MostMemory ? usual.Memory : MostMemory,
            MemoryLimit = usual.MemoryLimit ?? Memory.Bytes(usual.Memory.TotalBytes > long.MaxValue / 2 ? usual.Memory.TotalBytes : usual.Memory.TotalBytes * 2),
        };
    }

    // A disk that is mounted twice stays one object.
    private IReadOnlyList<Mount> Here(IReadOnlyList<Mount> mounts, Dictionary<ReplicaVolume, ReplicaVolume> disks) =>
        [.. mounts.Select(m => m.Volume is ReplicaVolume disk ? m with { Volume = Here(disk, disks) } : m)];

    private ReplicaVolume Here(ReplicaVolume disk, Dictionary<ReplicaVolume, ReplicaVolume> disks)
    {
        if (!disks.TryGetValue(disk, out var here))
        {
            here = disk with { Size = disk.Size < MostStorage ? disk.Size : MostStorage, StorageClass = null };
            disks.Add(disk, here);
        }

        return here;
    }
}

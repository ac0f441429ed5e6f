using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// What a container of the namespace is given that says nothing of its resources, and what each may take at least and at most. Kubernetes:
/// <c>LimitRange</c>.
/// </summary>
public sealed record LimitRange : ModelElement
{
    /// <summary>Makes limits.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public LimitRange([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>
    /// What containers get that say nothing; none by default. Components of the product say their requests and their limit on memory themselves, but get
    /// <see cref="ContainerResources.CpuLimit"/> when they have none. Kubernetes: <c>defaultRequest</c>, <c>default</c>.
    /// </summary>
    public ContainerResources? Default { get; init; }

    /// <summary>The least CPU that a container must request. Kubernetes: <c>min.cpu</c>.</summary>
    public Cpu? LeastCpu { get; init; }

    /// <summary>The least memory that a container must request. Kubernetes: <c>min.memory</c>.</summary>
    public Memory? LeastMemory { get; init; }

    /// <summary>The most CPU that a container may use; it is the limit of those that have none. Kubernetes: <c>max.cpu</c>.</summary>
    public Cpu? MostCpu { get; init; }

    /// <summary>The most memory that a container may use. Kubernetes: <c>max.memory</c>.</summary>
    public Memory? MostMemory { get; init; }

    /// <summary>The most disk space that a claim may request. Kubernetes: <c>max.storage</c>, of type <c>PersistentVolumeClaim</c>.</summary>
    public Storage? MostStorage { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How much CPU and memory a container is promised, and how much it may use. Kubernetes: <c>containers[].resources</c>.</summary>
public sealed record ContainerResources : ModelElement
{
    /// <summary>Makes requests: what the scheduler sets aside for each Pod, and what an autoscaler's percentages are of.</summary>
    /// <param name="cpu">The CPU request; must be more than zero. Kubernetes: <c>requests.cpu</c>.</param>
    /// <param name="memory">The memory request; must be more than zero. Kubernetes: <c>requests.memory</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ContainerResources(Cpu cpu, Memory memory, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Cpu = cpu;
        Memory = memory;
    }

    /// <summary>The CPU request.</summary>
    public Cpu Cpu { get; init; }

    /// <summary>The memory request.</summary>
    public Memory Memory { get; init; }

    /// <summary>The most CPU it may use; none by default, because a limit slows a component down even on an idle node. Kubernetes: <c>limits.cpu</c>.</summary>
    public Cpu? CpuLimit { get; init; }

    /// <summary>The most memory it may use before it is ended; by default twice the request. Kubernetes: <c>limits.memory</c>.</summary>
    public Memory? MemoryLimit { get; init; }
}

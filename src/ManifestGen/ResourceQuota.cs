using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// How much all Pods of the namespace may take together; what is left out is not limited. That the product fits at its largest is checked when it is
/// built. Kubernetes: <c>ResourceQuota</c>.
/// </summary>
public sealed record ResourceQuota : ModelElement
{
    /// <summary>Makes a quota.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ResourceQuota([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>The CPU that containers may request. Kubernetes: <c>requests.cpu</c>.</summary>
    public Cpu? Cpu { get; init; }

    /// <summary>The memory that containers may request. Kubernetes: <c>requests.memory</c>.</summary>
    public Memory? Memory { get; init; }

    /// <summary>The sum of the limits on CPU. With it, a container without such a limit is rejected, so a <see cref="LimitRange"/> should give one. Kubernetes: <c>limits.cpu</c>.</summary>
    public Cpu? CpuLimit { get; init; }

    /// <summary>The sum of the limits on memory. Kubernetes: <c>limits.memory</c>.</summary>
    public Memory? MemoryLimit { get; init; }

    /// <summary>The disk space that claims may request. Kubernetes: <c>requests.storage</c>.</summary>
    public Storage? Storage { get; init; }

    /// <summary>The number of Pods that are not done, 0 or more. Kubernetes: <c>pods</c>.</summary>
    public int? Pods { get; init; }

    /// <summary>The number of claims, 0 or more. Kubernetes: <c>persistentvolumeclaims</c>.</summary>
    public int? Claims { get; init; }

    /// <summary>The number of ports that Services have on nodes, 0 or more. Kubernetes: <c>services.nodeports</c>.</summary>
    public int? NodePorts { get; init; }

    /// <summary>The number of Services with a load balancer, 0 or more. Kubernetes: <c>services.loadbalancers</c>.</summary>
    public int? LoadBalancers { get; init; }
}

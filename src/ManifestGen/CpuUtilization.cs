using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>CPU as a share of the request, on average over the Pods. Kubernetes: <c>resource.target.averageUtilization</c>.</summary>
public sealed record CpuUtilization : ScalingMetric
{
    /// <summary>Makes a target.</summary>
    /// <param name="target">The share, 1 % or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public CpuUtilization(Percent target, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Target = target;

    /// <summary>The share, 1 % or more.</summary>
    public Percent Target { get; init; }
}

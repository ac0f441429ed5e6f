using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Memory for each Pod, on average. Kubernetes: <c>resource.target.averageValue</c>.</summary>
public sealed record MemoryAverage : ScalingMetric
{
    /// <summary>Makes a target.</summary>
    /// <param name="target">The amount, more than zero.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public MemoryAverage(Memory target, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Target = target;

    /// <summary>The amount, more than zero.</summary>
    public Memory Target { get; init; }
}

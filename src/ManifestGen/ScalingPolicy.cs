using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How many Pods an autoscaler may add or remove in a time. Kubernetes: <c>HPAScalingPolicy</c>.</summary>
public sealed record ScalingPolicy : ModelElement
{
    /// <summary>Makes a policy.</summary>
    /// <param name="pods">The number of Pods or the share of those that run, more than zero. Kubernetes: <c>type</c>, <c>value</c>.</param>
    /// <param name="period">The time, 1 s to 30 min in whole seconds. Kubernetes: <c>periodSeconds</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScalingPolicy(PodCount pods, TimeSpan period, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Pods = pods;
        Period = period;
    }

    /// <summary>The number of Pods or the share of those that run.</summary>
    public PodCount Pods { get; init; }

    /// <summary>The time in which they may change.</summary>
    public TimeSpan Period { get; init; }
}

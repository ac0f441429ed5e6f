using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A metric of the Pods themselves, on average over them. Kubernetes: <c>metrics[].pods</c>.</summary>
public sealed record PodsMetric : ScalingMetric
{
    /// <summary>Makes a target.</summary>
    /// <param name="name">The metric's name, as the cluster's metrics adapter knows it.</param>
    /// <param name="average">The value for each Pod on average, more than zero, to a thousandth.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PodsMetric(string name, decimal average, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        Average = average;
    }

    /// <summary>The metric's name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value for each Pod on average. Kubernetes: <c>target.averageValue</c>.</summary>
    public decimal Average { get; init; }

    /// <summary>Labels that choose among the series of that name. Kubernetes: <c>metric.selector.matchLabels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

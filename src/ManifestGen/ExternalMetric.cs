using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A metric from outside the cluster, such as the length of a queue. Kubernetes: <c>metrics[].external</c>.</summary>
public sealed record ExternalMetric : ScalingMetric
{
    /// <summary>Makes a metric; exactly one of <see cref="Value"/> and <see cref="Average"/> must be given.</summary>
    /// <param name="name">The metric's name, as the cluster's metrics adapter knows it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExternalMetric(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The metric's name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Labels that choose among the series of that name. Kubernetes: <c>metric.selector.matchLabels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The value as a whole, more than zero, to a thousandth. Kubernetes: <c>target.value</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value for each Pod, more than zero, to a thousandth. Kubernetes: <c>target.averageValue</c>.</summary>
    public decimal? Average { get; init; }
}

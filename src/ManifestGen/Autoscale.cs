using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How many Pods run, by load. Kubernetes: <c>HorizontalPodAutoscaler</c> of <c>autoscaling/v2</c>.</summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record Autoscale : ModelElement
{
    private Autoscale(int minimum, int maximum, string file, int line)
        : base(file, line)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The fewest Pods, 1 or more; 2 or more to survive the loss of a node. Kubernetes: <c>minReplicas</c>.</summary>
    public int Minimum { get; init; }

    /// <summary>The most Pods, no fewer than <see cref="Minimum"/>. Kubernetes: <c>maxReplicas</c>.</summary>
    public int Maximum { get; init; }

    /// <summary>What is measured; the metric that asks for most Pods wins. CPU at 70 % of the request when none is given. Kubernetes: <c>metrics</c>.</summary>
    public IReadOnlyList<ScalingMetric> Metrics { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>How fast Pods are added: by default double, or 4 more, every 15 s, at once. Kubernetes: <c>behavior.scaleUp</c>.</summary>
    public ScalingPace? ScaleUp { get; init; }

    /// <summary>How fast Pods are removed: by default half of them every minute, once the need was lower for 5 minutes. Kubernetes: <c>behavior.scaleDown</c>.</summary>
    public ScalingPace? ScaleDown { get; init; }

    /// <summary>Scales between two numbers of Pods.</summary>
    /// <param name="minimum">The fewest Pods, 1 or more.</param>
    /// <param name="maximum">The most Pods.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static Autoscale Between(int minimum, int maximum, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(minimum, maximum, file, line);

    /// <summary>Adds a target for CPU, as a share of the CPU request, on average over the Pods.</summary>
    /// <param name="utilization">The share, 1 % or more; 50 to 80 % leave room for a rise.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnCpu(Percent utilization, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new CpuUtilization(utilization, file, line));

    /// <summary>Adds a target for CPU, as an amount for each Pod on average.</summary>
    /// <param name="average">The amount, more than zero.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnCpu(Cpu average, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new CpuAverage(average, file, line));

    /// <summary>Adds a target for memory, as a share of the memory request, on average over the Pods.</summary>
    /// <param name="utilization">The share, 1 % or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnMemory(Percent utilization, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new MemoryUtilization(utilization, file, line));

    /// <summary>Adds a target for memory, as an amount for each Pod on average.</summary>
    /// <param name="average">The amount, more than zero.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnMemory(Memory average, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new MemoryAverage(average, file, line));

    /// <summary>Adds a target for a metric of the Pods themselves, such as requests in flight.</summary>
    /// <param name="metric">The metric's name, as the cluster's metrics adapter knows it.</param>
    /// <param name="average">The value for each Pod on average, more than zero.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnPods(string metric, decimal average, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new PodsMetric(metric, average, file, line));

    /// <summary>Adds a target for a metric from outside the cluster, such as the length of a queue, shared by the Pods.</summary>
    /// <param name="metric">The metric's name, as the cluster's metrics adapter knows it.</param>
    /// <param name="averageForEachPod">The value for each Pod, more than zero.</param>
    /// <param name="labels">Labels that choose among the series of that name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Autoscale OnExternal(
        string metric, decimal averageForEachPod, IReadOnlyList<Label>? labels = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new ExternalMetric(metric, file, line) { Average = averageForEachPod, Labels = labels ?? [] });

    /// <summary>Adds a metric.</summary>
    /// <param name="metric">The metric and its target.</param>
    public Autoscale On(ScalingMetric metric) => this with { Metrics = [.. Metrics, metric] };
}

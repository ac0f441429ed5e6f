using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A metric of another resource of the cluster, such as the requests of an Ingress. Kubernetes: <c>metrics[].object</c>.</summary>
public sealed record ObjectMetric : ScalingMetric
{
    /// <summary>Makes a metric; exactly one of <see cref="Value"/> and <see cref="Average"/> must be given.</summary>
    /// <param name="name">The metric's name, as the cluster's metrics adapter knows it.</param>
    /// <param name="apiVersion">The resource's API version, such as <c>networking.k8s.io/v1</c>.</param>
    /// <param name="kind">The resource's kind, such as <c>Ingress</c>.</param>
    /// <param name="resource">The resource's name.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ObjectMetric(
        string name, string apiVersion, string kind, string resource, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        ApiVersion = apiVersion;
        Kind = kind;
        Resource = resource;
    }

    /// <summary>The metric's name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The resource's API version. Kubernetes: <c>describedObject.apiVersion</c>.</summary>
    public string ApiVersion { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The resource's kind. Kubernetes: <c>describedObject.kind</c>.</summary>
    public string Kind { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The resource's name. Kubernetes: <c>describedObject.name</c>.</summary>
    public string Resource { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value as a whole, more than zero, to a thousandth. Kubernetes: <c>target.value</c>.</summary>
    public decimal? Value { get; init; }

    /// <summary>The value for each Pod, more than zero, to a thousandth. Kubernetes: <c>target.averageValue</c>.</summary>
    public decimal? Average { get; init; }
}

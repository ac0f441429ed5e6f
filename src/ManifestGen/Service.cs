using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>One address over the Pods of a component. Kubernetes: <c>Service</c>.</summary>
public sealed record Service : ModelElement
{
    /// <summary>Makes the settings of a Service.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Service([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>From where it can be reached; by default from inside the cluster. Kubernetes: <c>spec.type</c>.</summary>
    public ServiceType Type { get; init; } = ServiceType.ClusterIP;

    /// <summary>Annotations of the Service alone, as load balancers of clouds ask for.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// How long a client that came to a Pod comes to the same one again, 1 s to 1 day; by default to any. For products that keep sessions in
    /// memory still: new Pods get no load from known clients, and a session ends with its Pod. Kubernetes: <c>sessionAffinity: ClientIP</c>,
    /// <c>sessionAffinityConfig.clientIP.timeoutSeconds</c>.
    /// </summary>
    public TimeSpan? SessionAffinity { get; init; }
}

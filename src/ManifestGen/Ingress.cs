using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The way to a component from outside the cluster, through an ingress controller. Kubernetes: <c>Ingress</c>.</summary>
public sealed record Ingress : ModelElement
{
    /// <summary>Makes a way for a host.</summary>
    /// <param name="host">The host, such as <c>shop.example.com</c> or <c>*.example.com</c>; by default requests for any host.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Ingress(string? host = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Hosts = host is null ? [] : [host];

    /// <summary>The hosts; by default the one of the constructor. None for requests to any host. Kubernetes: <c>rules[].host</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The paths that lead to the component, at every host; by default all, to the port that requests come to. Kubernetes: <c>rules[].http.paths</c>.</summary>
    public IReadOnlyList<RoutePath> Paths { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Which controller serves it; by default the one that the cluster takes when nothing is said. Kubernetes: <c>ingressClassName</c>.</summary>
    public string? ClassName { get; init; }

    /// <summary>The certificate of the hosts; by default none, and what the controller does then. Kubernetes: <c>tls</c>.</summary>
    public TlsCertificate? Tls { get; init; }

    /// <summary>Annotations of the Ingress alone, as controllers read them.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The way to a component from outside the cluster, through a gateway. The gateway's listener holds the certificate. Kubernetes, Gateway API: <c>HTTPRoute</c>.</summary>
public sealed record HttpRoute : ModelElement
{
    /// <summary>Makes a route for a host.</summary>
    /// <param name="gateway">The gateway that it goes through.</param>
    /// <param name="host">The host, such as <c>shop.example.com</c> or <c>*.example.com</c>; by default those of the gateway's listeners.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public HttpRoute(Gateway gateway, string? host = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Gateways = [gateway ?? throw new ArgumentNullException(nameof(gateway))];
        Hosts = host is null ? [] : [host];
    }

    /// <summary>The gateways that it goes through; by default the one of the constructor. Kubernetes: <c>parentRefs</c>.</summary>
    public IReadOnlyList<Gateway> Gateways { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The hosts; by default the one of the constructor. Kubernetes: <c>hostnames</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>The paths that lead to the component; by default all, to the port that requests come to. Kubernetes: <c>rules[].matches[].path</c>.</summary>
    public IReadOnlyList<RoutePath> Paths { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Annotations of the HTTPRoute alone.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

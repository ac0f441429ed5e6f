using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Something that the product talks to and that runs elsewhere, under a name of its own inside the cluster: a Service that stands for a host's
/// name, or for addresses.
/// </summary>
[SuppressMessage("ApiDesign", "RS0026", Justification = "The optional parameters are the compiler's to fill in, and the same on every overload.")]
public sealed record ExternalService : Component
{
    /// <summary>Names what answers under a host's name. Kubernetes: a Service of type <c>ExternalName</c>.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="hostName">The host's name in the DNS, such as <c>db.example.com</c>, without scheme or port.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExternalService(string name, string hostName, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => HostName = hostName ?? throw new ArgumentNullException(nameof(hostName));

    /// <summary>Names what answers at addresses. Kubernetes: a Service without selector, and an EndpointSlice for each family of addresses.</summary>
    /// <param name="name">The name; see <see cref="Component.Name"/>.</param>
    /// <param name="addresses">IP addresses, at least one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExternalService(string name, IReadOnlyList<string> addresses, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Addresses = addresses ?? throw new ArgumentNullException(nameof(addresses));

    /// <summary>The host's name; null when it is known by its addresses. Kubernetes: <c>externalName</c>.</summary>
    public string? HostName { get; }

    /// <summary>The addresses; empty when it is known by a host's name. Kubernetes: <c>endpoints[].addresses</c>.</summary>
    public IReadOnlyList<string> Addresses { get; private init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>
    /// The ports that it answers at, at least one for addresses. <see cref="Port.ServicePort"/> is the same number unless it says otherwise, which a
    /// host's name does not allow. Kubernetes: <c>Service.spec.ports</c>.
    /// </summary>
    public IReadOnlyList<Port> Ports { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A port that a container listens on. Kubernetes: <c>containers[].ports</c>.</summary>
public sealed record Port : ModelElement
{
    /// <summary>Makes a port.</summary>
    /// <param name="name">The name: at most 15 lower-case letters, digits and <c>-</c>, with at least one letter. Probes and the Service refer to it.</param>
    /// <param name="number">The number that the container listens on, 1 to 65535.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Port(string name, int number, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Name = name;
        Number = number;
    }

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The number that the container listens on.</summary>
    public int Number { get; init; }

    /// <summary>The protocol; TCP by default.</summary>
    public PortProtocol Protocol { get; init; } = PortProtocol.Tcp;

    /// <summary>
    /// The number under which the Service offers it; by default 80 for the first port and <see cref="Number"/> for the others. A sidecar's port is
    /// offered only when this is set. Kubernetes: <c>Service.spec.ports[].port</c>.
    /// </summary>
    public int? ServicePort { get; init; }

    /// <summary>
    /// The scheme of the addresses that its users are given, such as <c>amqp</c>. By default <c>https</c> for a port called so, or so with a
    /// <c>-</c> and more; <c>http</c> for one called <c>http</c>, <c>grpc</c> or <c>web</c> in the same way, and for any TCP port of a component
    /// that runs a project; for the rest the protocol.
    /// </summary>
    public string? Scheme { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A call of the gRPC health checking protocol: good when the answer is <c>SERVING</c>. Kubernetes: <c>grpc</c>.</summary>
public sealed record GrpcProbe : Probe
{
    /// <summary>Makes a gRPC probe.</summary>
    /// <param name="service">The service name to ask for; empty for the server as a whole.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public GrpcProbe(string service = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Service = service;

    /// <summary>The service name to ask for; empty for the server as a whole.</summary>
    public string Service { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The port, one of the component's; its first of TCP by default.</summary>
    public Port? Port { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A connection: good when the port accepts it. Kubernetes: <c>tcpSocket</c>.</summary>
public sealed record TcpProbe : Probe
{
    /// <summary>Makes a TCP probe.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TcpProbe([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>The port, one of the component's; its first of TCP by default.</summary>
    public Port? Port { get; init; }
}

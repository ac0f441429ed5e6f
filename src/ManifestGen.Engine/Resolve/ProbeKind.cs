namespace ManifestGen.Engine.Resolve;

/// <summary>How a probe asks.</summary>
public enum ProbeKind
{
    /// <summary><c>httpGet</c>.</summary>
    Http,

    /// <summary><c>tcpSocket</c>.</summary>
    Tcp,

    /// <summary><c>grpc</c>.</summary>
    Grpc,

    /// <summary><c>exec</c>.</summary>
    Exec,
}

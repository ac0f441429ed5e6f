namespace ManifestGen.Engine.Resolve;

/// <summary>A probe. Times that nobody gave and that Kubernetes' own default serves are null. Kubernetes: <c>Probe</c>.</summary>
public sealed record ResolvedProbe
{
    /// <summary>How it asks.</summary>
    public required ProbeKind Kind { get; init; }

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The name of the port, for HTTP and TCP; empty otherwise.</summary>
    public string PortName { get; init; } = "";

    /// <summary>The number of the port, for gRPC, which takes no name; 0 otherwise.</summary>
    public int PortNumber { get; init; }

    /// <summary><c>httpGet.path</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary><c>httpGet.scheme</c>: <c>HTTPS</c>; empty for Kubernetes' own default, <c>HTTP</c>.</summary>
    public string Scheme { get; init; } = "";

    /// <summary><c>httpGet.httpHeaders</c>.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary><c>grpc.service</c>; empty for the server as a whole.</summary>
    public string Service { get; init; } = "";

    /// <summary><c>exec.command</c>.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary><c>initialDelaySeconds</c>.</summary>
    public Resolved<int>? InitialDelaySeconds { get; init; }

    /// <summary><c>periodSeconds</c>.</summary>
    public required Resolved<int> PeriodSeconds { get; init; }

    /// <summary><c>timeoutSeconds</c>.</summary>
    public Resolved<int>? TimeoutSeconds { get; init; }

    /// <summary><c>failureThreshold</c>.</summary>
    public required Resolved<int> FailureThreshold { get; init; }

    /// <summary><c>successThreshold</c>.</summary>
    public Resolved<int>? SuccessThreshold { get; init; }
}

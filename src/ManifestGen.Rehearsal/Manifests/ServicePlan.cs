namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A port of a Service and the containers' port that it leads to.</summary>
/// <param name="Name">The Service's name.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="TargetPort">The containers' port.</param>
internal sealed record ServicePlan(string Name, int Port, int TargetPort)
{
    /// <summary>Whether the port speaks HTTP/2 without TLS: its <c>appProtocol</c> or its name says so.</summary>
    public bool IsHttp2 { get; init; }

    /// <summary>How long a client keeps its Pod: <c>sessionAffinity: ClientIP</c>; null when each connection is chosen anew.</summary>
    public TimeSpan? ClientAffinity { get; init; }
}

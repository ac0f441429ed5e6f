namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A connection, which succeeds when it is accepted.</summary>
/// <param name="Port">The containers' port.</param>
internal sealed record TcpAction(int Port) : ContainerAction;

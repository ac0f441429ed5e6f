namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A call of gRPC's health service, which succeeds with <c>SERVING</c>.</summary>
/// <param name="Port">The containers' port.</param>
/// <param name="Service">The service that is asked about; empty for the whole server.</param>
internal sealed record GrpcAction(int Port, string Service) : ContainerAction;

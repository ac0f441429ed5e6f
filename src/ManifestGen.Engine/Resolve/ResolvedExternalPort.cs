namespace ManifestGen.Engine.Resolve;

/// <summary>A port of what runs elsewhere.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Port"><c>port</c> of the Service.</param>
/// <param name="TargetPort">The port that it answers at: <c>targetPort</c> of the Service, <c>port</c> of the EndpointSlice.</param>
/// <param name="Protocol"><c>protocol</c>.</param>
public sealed record ResolvedExternalPort(Resolved<string> Name, Resolved<int> Port, Resolved<int> TargetPort, Resolved<string> Protocol);

namespace ManifestGen.Engine.Resolve;

/// <summary>A port of a Service. Kubernetes: <c>ServicePort</c>.</summary>
/// <param name="Name"><c>name</c> and <c>targetPort</c>: the name of the container's port.</param>
/// <param name="Port"><c>port</c>.</param>
/// <param name="Protocol"><c>protocol</c>.</param>
public sealed record ResolvedServicePort(Resolved<string> Name, Resolved<int> Port, Resolved<string> Protocol);

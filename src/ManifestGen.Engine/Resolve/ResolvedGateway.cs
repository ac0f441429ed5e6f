namespace ManifestGen.Engine.Resolve;

/// <summary>A gateway that a route goes through. Kubernetes, Gateway API: <c>ParentReference</c>.</summary>
/// <param name="Name"><c>name</c>.</param>
/// <param name="Namespace"><c>namespace</c>; empty for that of the product.</param>
/// <param name="Listener"><c>sectionName</c>; empty for all that fit.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedGateway(string Name, string Namespace, string Listener, Origin Origin);

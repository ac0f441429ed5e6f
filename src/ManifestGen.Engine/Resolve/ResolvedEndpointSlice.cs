namespace ManifestGen.Engine.Resolve;

/// <summary>The addresses of one family. Kubernetes: <c>EndpointSlice</c>.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="AddressType"><c>addressType</c>: <c>IPv4</c> or <c>IPv6</c>.</param>
/// <param name="Addresses"><c>endpoints[].addresses</c>, in the order of the definition.</param>
/// <param name="Origin">Where they came from.</param>
public sealed record ResolvedEndpointSlice(string Name, string AddressType, IReadOnlyList<string> Addresses, Origin Origin);

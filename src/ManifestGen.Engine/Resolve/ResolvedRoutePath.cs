namespace ManifestGen.Engine.Resolve;

/// <summary>A path of requests and the port that it leads to.</summary>
/// <param name="Path">The path.</param>
/// <param name="IsExact">Whether the path alone is meant, and nothing below it.</param>
/// <param name="PortName">The name of the Service's port, which is that of the container's.</param>
/// <param name="PortNumber">The number of the Service's port.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedRoutePath(string Path, bool IsExact, string PortName, int PortNumber, Origin Origin);

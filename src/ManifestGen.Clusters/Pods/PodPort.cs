namespace ManifestGen.Clusters.Pods;

/// <summary>A port of a Pod.</summary>
/// <param name="Pod">The Pod's name.</param>
/// <param name="Port">The port's number.</param>
internal sealed record PodPort(string Pod, int Port);

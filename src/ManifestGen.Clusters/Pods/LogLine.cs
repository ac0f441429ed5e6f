namespace ManifestGen.Clusters.Pods;

/// <summary>A line that a container wrote.</summary>
/// <param name="Pod">The Pod's name.</param>
/// <param name="Container">The container's name.</param>
/// <param name="Time">When the node took it, in UTC; empty when it did not say.</param>
/// <param name="Text">The line.</param>
public sealed record LogLine(string Pod, string Container, string Time, string Text);

namespace ManifestGen.Engine.Resolve;

/// <summary>Where a container sees a volume. Kubernetes: <c>VolumeMount</c>.</summary>
/// <param name="Volume"><c>name</c>: that of a volume of the Pod.</param>
/// <param name="Path"><c>mountPath</c>.</param>
/// <param name="ReadOnly"><c>readOnly</c>.</param>
/// <param name="SubPath"><c>subPath</c>; empty for none.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record ResolvedMount(string Volume, string Path, bool ReadOnly, string SubPath, Origin Origin);

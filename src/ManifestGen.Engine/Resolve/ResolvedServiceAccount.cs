namespace ManifestGen.Engine.Resolve;

/// <summary>A ServiceAccount to write.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Annotations"><c>metadata.annotations</c>, those of the component included.</param>
/// <param name="MountToken"><c>automountServiceAccountToken</c>.</param>
public sealed record ResolvedServiceAccount(Resolved<string> Name, IReadOnlyList<ResolvedEntry> Annotations, Resolved<bool> MountToken);

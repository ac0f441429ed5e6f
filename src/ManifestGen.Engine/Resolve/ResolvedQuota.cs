namespace ManifestGen.Engine.Resolve;

/// <summary>A ResourceQuota.</summary>
/// <param name="Name"><c>metadata.name</c>.</param>
/// <param name="Hard"><c>hard</c>, in ordinal order.</param>
public sealed record ResolvedQuota(Resolved<string> Name, IReadOnlyList<ResolvedEntry> Hard);

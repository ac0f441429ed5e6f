using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>What became of the resources that are no longer described.</summary>
/// <param name="Removed">Those that were deleted.</param>
/// <param name="Kept">Those that stay, because data or the resources of others would go with them.</param>
public sealed record Pruned(IReadOnlyList<ManifestDocument> Removed, IReadOnlyList<ManifestDocument> Kept);

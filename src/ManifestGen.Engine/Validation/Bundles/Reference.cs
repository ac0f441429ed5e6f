using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A resource that a workload or a binding names and cannot work without.</summary>
/// <param name="Field">Where the name stands.</param>
/// <param name="Target">The resource named.</param>
/// <param name="Key">Where the key of a ConfigMap or Secret that is needed stands; null when none is named.</param>
internal sealed record Reference(Field Field, ResourceKey Target, Field? Key = null);

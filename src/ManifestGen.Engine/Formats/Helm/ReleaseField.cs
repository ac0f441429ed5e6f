using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>A field of a resource that users change from release to release.</summary>
/// <param name="Node">Its value.</param>
/// <param name="Path">The path of the chart's value for it: the owner's key, then names as users know them.</param>
/// <param name="Form">What it is.</param>
internal sealed record ReleaseField(YamlScalar Node, IReadOnlyList<string> Path, ValueForm Form);

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Guarding;

/// <summary>Something of a resource that an upgrade must not change.</summary>
/// <param name="Path">The field, as the lock file has it, such as <c>spec.ports[http]</c>.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Kind">Why it must not change.</param>
/// <param name="Field">Where it stands.</param>
internal sealed record GuardedFact(string Path, string Value, GuardKind Kind, Field Field);

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>A setting of a program, from a file or the environment.</summary>
/// <param name="Key">The key, with <c>:</c> between its steps.</param>
/// <param name="Value">The value; null when it is not known here, such as that of a Secret.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Source">The name of the file or of the variable.</param>
internal sealed record PlacedSetting(string Key, string? Value, Location Place, string Source);

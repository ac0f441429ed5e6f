namespace ManifestGen.Engine.Resolve;

/// <summary>Versions as labels and image tags can bear them.</summary>
internal static class VersionText
{
    /// <summary>A version without the build metadata after <c>+</c>, which neither a label nor a tag may hold.</summary>
    public static string WithoutMetadata(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is >= 0 and var plus ? version[..plus] : version;
}

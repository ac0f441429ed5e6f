namespace ManifestGen.Engine.Resolve;

/// <summary>A file or folder that an image holds besides the published output.</summary>
/// <param name="Source">The full path of the file or folder.</param>
/// <param name="Target">The absolute path in the image.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record ResolvedImageFile(string Source, string Target, Origin Origin);

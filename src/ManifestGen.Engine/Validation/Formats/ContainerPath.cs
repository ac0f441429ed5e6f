namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A path in a container that something is put at.</summary>
internal static class ContainerPath
{
    /// <summary>What is wrong with text as such a path; null when nothing is.</summary>
    public static string? Problem(string text) => text switch
    {
        [] => "must not be empty",
        not ['/', ..] => "must be an absolute path",
        _ when text.TrimEnd('/').Length == 0 => "must not be the root of the file system",
        _ when RelativePath.HasParentStep(text) => "must not contain '..'",
        _ => null,
    };
}

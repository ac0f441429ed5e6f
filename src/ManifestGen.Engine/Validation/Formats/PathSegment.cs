namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A name that stands between two slashes of a URL: what every resource's name is at least.</summary>
internal static class PathSegment
{
    /// <summary>What is wrong with text as a segment, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text) => text switch
    {
        "." => "may not be '.'",
        ".." => "may not be '..'",
        _ when text.Contains('/', StringComparison.Ordinal) => "may not contain '/'",
        _ when text.Contains('%', StringComparison.Ordinal) => "may not contain '%'",
        _ => null,
    };

    /// <summary>What is wrong with text that must be a segment; null when nothing is.</summary>
    public static string? RequiredProblem(string? text) => string.IsNullOrEmpty(text) ? "must not be empty" : Problem(text);
}

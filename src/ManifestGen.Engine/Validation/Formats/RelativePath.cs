namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A path below a volume's root.</summary>
internal static class RelativePath
{
    /// <summary>What is wrong with text as a path that stays below its root, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.StartsWith('/')) return "must be a relative path";
        return HasParentStep(text) ? "must not contain '..'" : null;
    }

    /// <summary>The same, where names that begin with <c>..</c> are kept for the kubelet's own files.</summary>
    public static string? NonReservedProblem(string text) =>
        Problem(text) ?? (text.StartsWith("..", StringComparison.Ordinal) ? "must not start with '..'" : null);

    /// <summary>Whether a step of the path is <c>..</c>.</summary>
    public static bool HasParentStep(ReadOnlySpan<char> path)
    {
        while (true)
        {
            var slash = path.IndexOf('/');
            if (slash < 0) return path is "..";
            if (path[..slash] is "..") return true;
            path = path[(slash + 1)..];
        }
    }
}

namespace ManifestGen.Tool.Input;

/// <summary>Paths as the user is shown them: from the working folder where they are below it.</summary>
internal static class ShownPath
{
    /// <summary>The path of a file or folder.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        var isElsewhere = Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return isElsewhere ? path : relative;
    }
}

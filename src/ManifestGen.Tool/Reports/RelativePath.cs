using ManifestGen.Tool.Input;

namespace ManifestGen.Tool.Reports;

/// <summary>Paths as code hosts want them: relative to the working folder where they can be, with <c>/</c>.</summary>
internal static class RelativePath
{
    /// <summary>The path of a file, from the working folder when the file is below it.</summary>
    public static string Of(string path) => ShownPath.Of(path).Replace('\\', '/');

    /// <summary>The path as a URI reference: relative where <see cref="Of"/> is, else with its scheme.</summary>
    public static string ToUri(string path)
    {
        var shown = Of(path);
        return Path.IsPathRooted(shown) ? new Uri(shown).AbsoluteUri : string.Join('/', shown.Split('/').Select(Uri.EscapeDataString));
    }
}

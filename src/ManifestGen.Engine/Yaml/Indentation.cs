namespace ManifestGen.Engine.Yaml;

/// <summary>What stands before a value outside of brackets. YamlDotNet takes a tab there, Go's reader does not.</summary>
internal static class Indentation
{
    /// <summary>Whether a tab stands between the value and the line's start, or the <c>-</c> or <c>?</c> that it belongs to.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="start">Where the value begins.</param>
    public static bool HasTab(string text, int start)
    {
        var before = start - 1;
        var tab = false;
        for (; before >= 0 && text[before] is ' ' or '\t'; before--) tab |= text[before] == '\t';
        return tab && (before < 0 || text[before] is '\n' or '\r' or '-' or '?');
    }
}

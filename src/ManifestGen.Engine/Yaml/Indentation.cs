using YamlDotNet.Core;

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

    /// <summary>The first tab that indents a line, at or behind a place; the place when there is none.</summary>
    public static Mark FirstTab(string text, Mark from)
    {
        var line = from.Line;
        for (var start = text.LastIndexOf('\n', Math.Max(0, (int)from.Index - 1)) + 1; start < text.Length; line++)
        {
            var at = start;
            while (at < text.Length && text[at] == ' ') at++;
            if (at < text.Length && text[at] == '\t') return new Mark(at, line, at - start + 1);
            if (text.IndexOf('\n', at) is not (>= 0 and var end)) break;
            start = end + 1;
        }

        return from;
    }
}

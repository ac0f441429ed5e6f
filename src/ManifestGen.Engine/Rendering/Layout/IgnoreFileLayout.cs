using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Lays out a rendered <c>.dockerignore</c> template: a value is a path, so what would make a pattern of it is escaped.</summary>
internal static class IgnoreFileLayout
{
    /// <summary>Lays out what a template was rendered to. What cannot be written is reported; the text is then of no use.</summary>
    public static RenderedText LayOut(IReadOnlyList<Piece> pieces, DiagnosticSink sink)
    {
        var output = LaidOutText.Begin();
        foreach (var line in LineCutter.Cut(pieces))
        {
            if (line.IsBlank) continue;
            output.Comes(line.Place);
            for (var at = 0; at < line.Length; at++)
            {
                if (line.ValueAt(at) is not { } hole) output.Builder.Append(line.Text[at]);
                else if (line.BeginsWith('#')) new YamlValueWriter(output, nextIndentation: -1).WriteComment(hole.Value);
                else if (Path(hole.Value) is { } path) output.Builder.Append(path);
                else sink.Add(TemplateErrors.UnwritableValue, hole.Place.Location, "Only text without line breaks or white space at its ends can be a path here");
            }

            output.TrimLine();
            output.BreakLine();
        }

        return output.ToText();
    }

    private static string? Path(TemplateValue value)
    {
        if (value is not TextValue { Text: { Length: > 0 } text } || text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.Trim() != text) return null;
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("?", "\\?", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
        return escaped[0] is '#' or '!' ? "./" + escaped : escaped;
    }
}

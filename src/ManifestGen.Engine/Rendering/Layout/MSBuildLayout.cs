using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Lays out a rendered template of a file of MSBuild: a value is text, in which neither XML nor MSBuild sees anything else. It may stand in an element or in an attribute.
/// </summary>
internal static class MSBuildLayout
{
    /// <summary>Lays out what a template was rendered to. What cannot be written is reported; the text is then of no use.</summary>
    public static RenderedText LayOut(IReadOnlyList<Piece> pieces, DiagnosticSink sink)
    {
        var output = new LaidOutText();
        foreach (var line in LineCutter.Cut(pieces))
        {
            if (line.IsBlank) continue;
            output.Comes(line.Place);
            for (var at = 0; at < line.Length; at++)
            {
                if (line.ValueAt(at) is not { Value: var value, Place: var place })
                {
                    output.Builder.Append(line.Text[at]);
                    continue;
                }

                output.Comes(value.Origin);
                if (Text(value) is { } text) Append(text, output);
                else sink.Add(TemplateErrors.UnwritableValue, place.Location, "Only text, numbers and booleans can stand in a file of MSBuild");
            }

            output.TrimLine();
            output.BreakLine();
        }

        return output.ToText();
    }

    private static string? Text(TemplateValue value) => value switch
    {
        TextValue text when !text.Text.AsSpan().ContainsAnyInRange('\0', '\u001f') => text.Text,
        LiteralValue { IsNull: false } literal => literal.Text,
        _ => null,
    };

    private static void Append(string text, LaidOutText output)
    {
        foreach (var character in text)
        {
            if (character is '%' or '$' or '@' or '\'' or ';' or '?' or '*') output.Builder.Append('%').Append(((int)character).ToString("x2", CultureInfo.InvariantCulture));
            else if (character == '&') output.Builder.Append("&amp;");
            else if (character == '<') output.Builder.Append("&lt;");
            else if (character == '>') output.Builder.Append("&gt;");
            else if (character == '"') output.Builder.Append("&quot;");
            else output.Builder.Append(character);
        }
    }
}

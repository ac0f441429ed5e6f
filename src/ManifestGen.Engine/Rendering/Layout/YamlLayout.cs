using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Lays out a rendered YAML template: the template's own text as it stands, each value as a scalar or block that reads back as that value.
/// Lines that hold nothing are left out, so that a template may give its statements lines of their own.
/// </summary>
internal static class YamlLayout
{
    /// <summary>Lays out what a template was rendered to. What cannot be written is reported; the text is then of no use.</summary>
    public static RenderedText LayOut(IReadOnlyList<Piece> pieces, DiagnosticSink sink)
    {
        var lines = LineCutter.Cut(pieces);
        var output = LaidOutText.Begin();
        var state = new YamlState();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (state.Mode == YamlMode.BlockText && !line.IsBlank && line.Indentation <= state.Holder) state.Mode = YamlMode.Structure;
            if (state.Mode == YamlMode.Structure && line.IsBlank || at == lines.Count - 1 && line.Length == 0) continue;
            output.Comes(line.Place);
            if (state.Mode == YamlMode.BlockText) AppendBlockText(line, output, sink);
            else new YamlLine(line, NextIndentation(lines, at), state, output, sink).LayOut();
        }

        state.SettlePending(output);
        return output.ToText();
    }

    private static void AppendBlockText(RenderedLine line, LaidOutText output, DiagnosticSink sink)
    {
        foreach (var value in line.Values) sink.Add(TemplateErrors.PartOfScalar, value.Place.Location, "it stands inside a block of text");
        output.Builder.Append(line.Text);
        output.BreakLine();
    }

    /// <summary>The indentation of the next line that holds anything; -1 when there is none.</summary>
    private static int NextIndentation(List<RenderedLine> lines, int at)
    {
        var next = lines.FindIndex(at + 1, l => !l.IsBlank);
        return next < 0 ? -1 : lines[next].Indentation;
    }
}

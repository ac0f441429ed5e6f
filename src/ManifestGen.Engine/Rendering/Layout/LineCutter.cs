using System.Text;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Cuts what a template was rendered to into lines.</summary>
internal sealed class LineCutter
{
    private readonly List<RenderedLine> _lines = [];
    private readonly StringBuilder _text = new();
    private List<LineValue>? _values;
    private TemplatePlace _place;
    private bool _hasContent;

    private LineCutter()
    {
    }

    /// <summary>Cuts parts into lines. After a line break at the end there is one more line, with nothing on it.</summary>
    public static List<RenderedLine> Cut(IReadOnlyList<Piece> pieces)
    {
        var cutter = new LineCutter();
        foreach (var piece in pieces) cutter.Add(piece);
        cutter.EndLine();
        return cutter._lines;
    }

    private void Add(Piece piece)
    {
        if (piece.Value is { } value)
        {
            (_values ??= []).Add(new LineValue(_text.Length, value, piece.Place));
            Add(piece.Place, isContent: true);
            _text.Append(RenderedLine.Placeholder);
            return;
        }

        var rest = piece.Text.AsSpan();
        for (var line = piece.Place.Line; ; line += piece.IsRaw ? 0 : 1)
        {
            var end = rest.IndexOf('\n');
            var part = end < 0 ? rest : rest[..end];
            Add(piece.Place with { Line = line }, !part.IsWhiteSpace());
            _text.Append(part);
            if (end < 0) return;
            EndLine();
            rest = rest[(end + 1)..];
            _text.Append(piece.Indentation);
        }
    }

    private void Add(TemplatePlace place, bool isContent)
    {
        if (_hasContent || _place.Line > 0 && !isContent) return;
        _place = place;
        _hasContent = isContent;
    }

    private void EndLine()
    {
        _lines.Add(new RenderedLine(_text.ToString(), _values ?? (IReadOnlyList<LineValue>)[], _place));
        _text.Clear();
        _values = null;
        _place = default;
        _hasContent = false;
    }
}

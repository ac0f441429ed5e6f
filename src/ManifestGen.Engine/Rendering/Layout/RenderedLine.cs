using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>One line of a rendered template before its values are laid out.</summary>
internal sealed class RenderedLine
{
    /// <summary>The parts in their order.</summary>
    public List<LineSegment> Segments { get; } = [];

    /// <summary>Whether there is nothing on the line but white space.</summary>
    public bool IsBlank => Segments.TrueForAll(s => s.Value is null && string.IsNullOrWhiteSpace(s.Text));

    /// <summary>Where in the template the line's content begins; the indentation may be that of another template, which includes it.</summary>
    public TemplatePlace Place => Segments.Find(s => s.Value is not null || !string.IsNullOrWhiteSpace(s.Text)) is { Place.Line: > 0 } content ? content.Place : Segments[0].Place;

    /// <summary>How many columns of white space the line begins with.</summary>
    public int Indentation
    {
        get
        {
            var columns = 0;
            foreach (var segment in Segments)
            {
                if (segment.Value is not null) return columns;
                foreach (var character in segment.Text)
                {
                    if (character is not (' ' or '\t')) return columns;
                    columns++;
                }
            }

            return columns;
        }
    }

    /// <summary>The first character that is no white space; <c>\0</c> when that is a value or there is none.</summary>
    public char First
    {
        get
        {
            foreach (var segment in Segments)
            {
                if (segment.Value is not null) return '\0';
                if (segment.Text.AsSpan().Trim() is { IsEmpty: false } content) return content[0];
            }

            return '\0';
        }
    }

    /// <summary>Cuts what a template was rendered to into lines.</summary>
    public static List<RenderedLine> Split(IReadOnlyList<Piece> pieces)
    {
        var lines = new List<RenderedLine> { new() };
        foreach (var piece in pieces)
        {
            if (piece.Value is not null)
            {
                lines[^1].Segments.Add(new LineSegment("", piece.Value, piece.Place));
                continue;
            }

            var line = piece.Place.Line;
            foreach (var part in piece.Text.AsSpan().Split('\n'))
            {
                var (start, length) = part.GetOffsetAndLength(piece.Text.Length);
                if (start > 0)
                {
                    lines.Add(new RenderedLine());
                    if (!piece.IsRaw) line++;
                }

                if (length > 0) lines[^1].Segments.Add(new LineSegment(piece.Text.Substring(start, length), null, piece.Place with { Line = line }));
            }
        }

        return lines;
    }
}

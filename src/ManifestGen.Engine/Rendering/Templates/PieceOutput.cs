using ManifestGen.Engine.Rendering.Layout;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Takes what Scriban writes, the template's text and the values of its expressions kept apart.</summary>
internal sealed class PieceOutput : IScriptOutput
{
    private readonly List<Piece> _pieces = [];
    private string _lineStart = "";

    /// <summary>What was written.</summary>
    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>How many characters of text were written.</summary>
    public int Length { get; private set; }

    /// <summary>Where in the template the text stands that is being written.</summary>
    public TemplatePlace Place { get; set; }

    /// <summary>White space as wide as what stands on the last line: what further lines of something included there begin with.</summary>
    public string Indentation => new([.. _lineStart.Select(c => c == '\t' ? '\t' : ' ')]);

    /// <inheritdoc />
    public void Write(string text, int offset, int count) => Add(new Piece(text.Substring(offset, count), null, Place));

    /// <inheritdoc />
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Adds the value of an expression.</summary>
    public void Add(TemplateValue value, TemplatePlace place) => Add(new Piece("", value, place));

    /// <summary>Adds text that the template writes as it is.</summary>
    public void Add(RawText raw, TemplatePlace place) => Add(new Piece(raw.Text, null, place, IsRaw: true));

    /// <summary>Adds what another template was rendered to, its lines as far in as the place it comes to.</summary>
    public void AddIndented(PieceOutput included)
    {
        var indentation = Indentation;
        foreach (var piece in included.WithoutEmptyEnds())
        {
            Add(indentation.Length == 0 ? piece : piece with { Text = piece.Text.Replace("\n", "\n" + indentation, StringComparison.Ordinal) });
        }
    }

    /// <summary>What was written without the empty lines around it: statements of a partial stand there, and the line break that ends its file.</summary>
    private IEnumerable<Piece> WithoutEmptyEnds()
    {
        var first = _pieces.FindIndex(p => !IsEmpty(p));
        var last = _pieces.FindLastIndex(p => !IsEmpty(p));
        for (var at = first; at >= 0 && at <= last; at++)
        {
            var piece = _pieces[at];
            if (at == last && piece.Value is null) piece = piece with { Text = piece.Text.TrimEnd() };
            if (at == first && piece.Value is null) piece = WithoutEmptyStart(piece);
            yield return piece;
        }
    }

    private static bool IsEmpty(Piece piece) => piece.Value is null && string.IsNullOrWhiteSpace(piece.Text);

    private static Piece WithoutEmptyStart(Piece piece)
    {
        var skipped = piece.Text[..^piece.Text.TrimStart().Length];
        var start = skipped.LastIndexOf('\n') + 1;
        var lines = piece.IsRaw ? 0 : skipped.Count(c => c == '\n');
        return piece with { Text = piece.Text[start..], Place = piece.Place with { Line = piece.Place.Line + lines } };
    }

    private void Add(Piece piece)
    {
        if (piece.Value is null && piece.Text.Length == 0) return;
        _pieces.Add(piece);
        Length += piece.Text.Length + ((piece.Value as TextValue)?.Text.Length ?? 0);
        var newLine = piece.Text.LastIndexOf('\n');
        _lineStart = newLine < 0 ? _lineStart + piece.Text : piece.Text[(newLine + 1)..];
    }
}

using ManifestGen.Engine.Rendering.Layout;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Takes what a template writes, its text and the values of its expressions kept apart.</summary>
internal sealed class PieceOutput : IScriptOutput
{
    private readonly List<Piece> _pieces = [];
    private string _indentation = "";
    private bool _isAtStart;

    /// <summary>What was written.</summary>
    public List<Piece> Pieces => _pieces;

    /// <summary>How many characters of text were written.</summary>
    public int Length { get; private set; }

    /// <summary>Forgets what was written, to be used for another template.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _indentation = "";
        _isAtStart = false;
        Length = 0;
    }

    /// <inheritdoc />
    /// <remarks>Scriban writes text only as a whole statement, which <see cref="RenderContext"/> takes before it comes here.</remarks>
    public void Write(string text, int offset, int count) => throw new NotSupportedException("Text is added with its place in the template.");

    /// <inheritdoc />
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Text is added with its place in the template.");

    /// <summary>Adds a part.</summary>
    public void Add(Piece piece)
    {
        if (piece.Value is null)
        {
            // The empty lines at a partial's start are its statements'; its first text comes to where it is included.
            if (_isAtStart) piece = WithoutEmptyStart(piece);
            if (piece.Text.Length == 0) return;
        }

        _isAtStart = false;
        _pieces.Add(_indentation.Length == 0 ? piece : piece with { Indentation = _indentation });
        Length += piece.Text.Length + ((piece.Value as TextValue)?.Text.Length ?? 0);
    }

    /// <summary>Begins something that is included here: its lines are as far in as this place.</summary>
    /// <returns>What <see cref="EndIncluded"/> is to be told.</returns>
    public (int Start, string Indentation) BeginIncluded()
    {
        var before = (_pieces.Count, _indentation);
        _indentation = WidthOfLine();
        _isAtStart = true;
        return before;
    }

    /// <summary>Ends what was included: the line break that ends its file is none of the place that includes it.</summary>
    public void EndIncluded((int Start, string Indentation) before)
    {
        _indentation = before.Indentation;
        _isAtStart = false;
        while (_pieces.Count > before.Start && _pieces[^1] is { Value: null } last)
        {
            var text = last.Text.TrimEnd();
            if (text.Length > 0)
            {
                _pieces[^1] = last with { Text = text };
                return;
            }

            _pieces.RemoveAt(_pieces.Count - 1);
        }
    }

    private static Piece WithoutEmptyStart(Piece piece)
    {
        var skipped = piece.Text[..^piece.Text.TrimStart().Length];
        if (skipped.Length == piece.Text.Length) return piece with { Text = "" };
        var lines = piece.IsRaw ? 0 : skipped.Count(c => c == '\n');
        return piece with { Text = piece.Text[(skipped.LastIndexOf('\n') + 1)..], Place = piece.Place with { Line = piece.Place.Line + lines } };
    }

    /// <summary>White space as wide as the text that the last line has so far.</summary>
    private string WidthOfLine()
    {
        var width = 0;
        for (var at = _pieces.Count - 1; at >= 0; at--)
        {
            var text = _pieces[at].Text;
            var newLine = text.LastIndexOf('\n');
            width += text.Length - newLine - 1;
            if (newLine >= 0) return new string(' ', _pieces[at].Indentation.Length + width);
        }

        return new string(' ', width);
    }
}

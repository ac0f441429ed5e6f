using System.Text;

namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>A place in the text of a document: UTF-8 without control characters, lines ended by <c>\n</c>.</summary>
/// <param name="text">The document's text.</param>
/// <param name="linesBefore">How many lines of the file come before it.</param>
/// <param name="isAscii">Whether every character is a byte, so that columns need no counting.</param>
internal ref struct Utf8Cursor(ReadOnlySpan<byte> text, int linesBefore, bool isAscii)
{
    // Fields and not properties: every byte passes through here, and before the run time has compiled this well each property is a call.
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _lineStart;
    private int _countedAt;
    private int _counted;

    /// <summary>The document's text.</summary>
    public readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>The next byte.</summary>
    public readonly int At => _at;

    /// <summary>The line, counted from 1 in the file.</summary>
    public int Line { get; private set; } = linesBefore + 1;

    /// <summary>How many bytes of the line come before. Equals its indentation wherever a block begins, since only <c>-</c> and spaces come before.</summary>
    public readonly int Indent => _at - _lineStart;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _at >= _text.Length;

    /// <summary>The next byte; 0 at the end.</summary>
    public readonly byte Current => _at < _text.Length ? _text[_at] : (byte)0;

    /// <summary>Whether the line ends here.</summary>
    public readonly bool IsAtLineEnd => _at >= _text.Length || _text[_at] == '\n';

    /// <summary>What is left of the line.</summary>
    public readonly ReadOnlySpan<byte> RestOfLine
    {
        get
        {
            var rest = _text[_at..];
            var end = rest.IndexOf((byte)'\n');
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>A byte further on; 0 past the end.</summary>
    public readonly byte Peek(int offset) => _at + offset < _text.Length ? _text[_at + offset] : (byte)0;

    /// <summary>Whether the byte further on is a space, a line's end or the text's end.</summary>
    public readonly bool IsBlankAt(int offset) => Peek(offset) is (byte)' ' or (byte)'\n' or 0 or (byte)'\t';

    /// <summary>The column of the next byte, counted from 1 in UTF-16 units. Each byte is counted once, so that long lines cost no more than short ones.</summary>
    public int TakeColumn()
    {
        if (isAscii) return _at - _lineStart + 1;
        if (_countedAt < _lineStart) (_countedAt, _counted) = (_lineStart, 0);
        _counted += Encoding.UTF8.GetCharCount(_text[_countedAt..At]);
        _countedAt = _at;
        return _counted + 1;
    }

    /// <summary>Passes over bytes of the line.</summary>
    public void Advance(int count) => _at += count;

    /// <summary>Passes over spaces.</summary>
    public void SkipSpaces()
    {
        if (_at >= _text.Length || _text[_at] != ' ') return;
        var spaces = _text[_at..].IndexOfAnyExcept((byte)' ');
        _at = spaces < 0 ? _text.Length : _at + spaces;
    }

    /// <summary>Passes over a line's end.</summary>
    public void NextLine()
    {
        _at++;
        _lineStart = _at;
        Line++;
    }

    /// <summary>Passes over what may follow a value on its line: spaces and a comment. False when anything else does.</summary>
    public bool TryFinishLine()
    {
        var start = _at;
        SkipSpaces();
        if (Current == '#' && _at > start) _at += RestOfLine.Length;
        return IsAtLineEnd;
    }

    /// <summary>Passes over spaces, comments and line ends up to the next token. False at what this reader leaves to another: a tab, a document marker.</summary>
    public bool TrySkipToToken()
    {
        while (true)
        {
            SkipSpaces();
            switch (Current)
            {
                case (byte)'\n':
                    NextLine();
                    break;
                case (byte)'#' when _at == _lineStart || _text[_at - 1] == ' ':
                    _at += RestOfLine.Length;
                    break;
                case (byte)'\t' or (byte)'#':
                    return false;
                case (byte)'-' or (byte)'.' when _at == _lineStart && IsMarker():
                    return false;
                default:
                    return true;
            }
        }
    }

    /// <summary>Whether a line that begins here begins with a document marker.</summary>
    public readonly bool IsMarker() => (_text[_at..].StartsWith("---"u8) || _text[_at..].StartsWith("..."u8)) && IsBlankAt(3);
}

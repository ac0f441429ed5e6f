namespace ManifestGen.Engine.Diagnostics;

/// <summary>Walks over the tokens of C# from a line on, without strings, characters and comments.</summary>
internal ref struct CSharpTokens
{
    private readonly ReadOnlySpan<char> _source;
    private int _at;
    private int _lineStart;
    private int _start;

    /// <summary>Starts at a line, counted from 1.</summary>
    public CSharpTokens(ReadOnlySpan<char> source, int line)
    {
        _source = source;
        Line = 1;
        while (Line < line && source[_at..].IndexOf('\n') is >= 0 and var end) StartLine(_at + end + 1);
        if (Line < line) _at = source.Length;
    }

    /// <summary>What the token is.</summary>
    public CSharpTokenKind Kind { get; private set; }

    /// <summary>The token's text.</summary>
    public readonly ReadOnlySpan<char> Text => _source[_start.._at];

    /// <summary>The token's line, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The token's column, counted from 1.</summary>
    public readonly int Column => _start - _lineStart + 1;

    /// <summary>Whether <c>=</c>, and neither <c>==</c> nor <c>=&gt;</c>, comes next.</summary>
    public readonly bool IsAssigned
    {
        get
        {
            var rest = _source[_at..].TrimStart();
            return rest.Length > 1 && rest[0] == '=' && rest[1] is not ('=' or '>');
        }
    }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Next()
    {
        while (_at < _source.Length)
        {
            var rest = _source[_at..];
            var c = rest[0];
            if (c == '\n') StartLine(_at + 1);
            else if (char.IsWhiteSpace(c)) _at++;
            else if (rest.StartsWith("//")) Skip(Length(rest, "\n", 2) - 1);
            else if (rest.StartsWith("/*")) Skip(Length(rest, "*/", 2));
            else if (rest.TrimStart("$@") is ['"', ..] text) Skip(rest.Length - text.Length + StringLength(text, rest[..^text.Length]));
            else if (c == '\'') Skip(QuotedLength(rest, '\''));
            else return Take(c);
        }

        return false;
    }

    private bool Take(char c)
    {
        _start = _at++;
        if (char.IsLetter(c) || c == '_')
        {
            while (_at < _source.Length && (char.IsLetterOrDigit(_source[_at]) || _source[_at] == '_')) _at++;
            Kind = CSharpTokenKind.Word;
        }
        else
        {
            Kind = c is '{' or '[' or '(' ? CSharpTokenKind.Opening : c is '}' or ']' or ')' ? CSharpTokenKind.Closing : CSharpTokenKind.Other;
        }

        return true;
    }

    private void Skip(int length)
    {
        var end = Math.Min(_at + Math.Max(length, 1), _source.Length);
        while (_source[_at..end].IndexOf('\n') is >= 0 and var newLine) StartLine(_at + newLine + 1);
        _at = end;
    }

    private void StartLine(int start)
    {
        _at = _lineStart = start;
        Line++;
    }

    private static int StringLength(ReadOnlySpan<char> text, ReadOnlySpan<char> prefix)
    {
        if (prefix.Contains('@')) return VerbatimLength(text);
        var quotes = text.Length - text.TrimStart('"').Length;
        if (quotes >= 3) return Length(text, text[..quotes], quotes);
        return QuotedLength(text, '"');
    }

    private static int VerbatimLength(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length)
        {
            if (text[end] != '"') end++;
            else if (text[end..].StartsWith("\"\"")) end += 2;
            else break;
        }

        return end + 1;
    }

    private static int QuotedLength(ReadOnlySpan<char> text, char quote)
    {
        var end = 1;
        while (end < text.Length && text[end] != quote && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
        return end + 1;
    }

    // Up to and with the end mark, or all that is left.
    private static int Length(ReadOnlySpan<char> text, ReadOnlySpan<char> end, int from) =>
        text[from..].IndexOf(end) is >= 0 and var at ? from + at + end.Length : text.Length + 1;
}

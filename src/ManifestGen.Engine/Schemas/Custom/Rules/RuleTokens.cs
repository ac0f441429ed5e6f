namespace ManifestGen.Engine.Schemas.Custom.Rules;

/// <summary>Cuts an expression in CEL into words.</summary>
/// <param name="text">The expression.</param>
internal sealed class RuleTokens(string text)
{
    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", ".?", "[?", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _at;

    /// <summary>The next word.</summary>
    public RuleToken Next()
    {
        SkipBlanks();
        var start = _at;
        if (start == text.Length) return new RuleToken(RuleTokenKind.End, "", start);
        if (Literal() is { } kind) return new RuleToken(kind, text[start.._at], start);
        var first = text[start];
        if (char.IsAsciiLetter(first) || first == '_')
        {
            while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
            return new RuleToken(RuleTokenKind.Name, text[start.._at], start);
        }

        if (first == '`' && text.IndexOf('`', start + 1) is > 0 and var end)
        {
            _at = end + 1;
            return new RuleToken(RuleTokenKind.Name, text[start.._at], start);
        }

        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, start, sign, 0, sign.Length) != 0) continue;
            _at += sign.Length;
            return new RuleToken(RuleTokenKind.Sign, sign, start);
        }

        _at++;
        return new RuleToken(RuleTokenKind.Unknown, text[start.._at], start);
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (string.CompareOrdinal(text, _at, "//", 0, 2) == 0)
            {
                var line = text.IndexOf('\n', _at);
                _at = line < 0 ? text.Length : line;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Passes over a number or a text; null when there is none here.</summary>
    private RuleTokenKind? Literal()
    {
        if (char.IsAsciiDigit(text[_at]) || (text[_at] == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))) return Number();
        var quote = _at;
        while (quote < text.Length && quote - _at < 2 && text[quote] is 'r' or 'R' or 'b' or 'B') quote++;
        if (quote == text.Length || text[quote] is not ('"' or '\'')) return null;
        var isRaw = text.AsSpan(_at..quote).ContainsAny('r', 'R');
        return Quoted(quote, isRaw) ? RuleTokenKind.Literal : RuleTokenKind.Unknown;
    }

    private RuleTokenKind Number()
    {
        var isHex = string.CompareOrdinal(text, _at, "0x", 0, 2) == 0;
        if (isHex) _at += 2;
        var hasExponent = false;
        while (_at < text.Length)
        {
            var next = text[_at];
            if (isHex ? char.IsAsciiHexDigit(next) : char.IsAsciiDigit(next)) _at++;
            else if (!isHex && next == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])) _at++;
            else if (!isHex && !hasExponent && next is 'e' or 'E') (hasExponent, _at) = (true, _at + (_at + 1 < text.Length && text[_at + 1] is '+' or '-' ? 2 : 1));
            else break;
        }

        if (_at < text.Length && text[_at] is 'u' or 'U') _at++;
        return RuleTokenKind.Literal;
    }

    private bool Quoted(int quote, bool isRaw)
    {
        var mark = text[quote];
        var isLong = string.CompareOrdinal(text, quote, new string(mark, 3), 0, 3) == 0;
        for (_at = quote + (isLong ? 3 : 1); _at < text.Length; _at++)
        {
            if (text[_at] == '\\' && !isRaw)
            {
                _at++;
            }
            else if (text[_at] == '\n' && !isLong)
            {
                return false;
            }
            else if (text[_at] == mark && (!isLong || string.CompareOrdinal(text, _at, new string(mark, 3), 0, 3) == 0))
            {
                _at += isLong ? 3 : 1;
                return true;
            }
        }

        _at = text.Length;
        return false;
    }
}

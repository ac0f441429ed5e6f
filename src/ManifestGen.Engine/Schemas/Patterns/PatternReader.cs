using System.Globalization;
using System.Text;

namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>Reads a regular expression in Go's syntax (RE2), which the API server has for the patterns of schemas.</summary>
/// <param name="text">The pattern.</param>
internal sealed class PatternReader(string text)
{
    private const int MostRepeats = 1000;
    private const int MostDepth = 250;

    private int _at;
    private int _depth;
    private Flags _flags;

    [Flags]
    private enum Flags
    {
        None = 0,
        IgnoreCase = 1,
        ManyLines = 2,
        DotIsAll = 4,
    }

    private bool IsAtEnd => _at >= text.Length;

    /// <summary>Reads it whole.</summary>
    /// <exception cref="FormatException">It is no pattern; the message is Go's.</exception>
    /// <exception cref="NotSupportedException">It may be one, and is beyond what is judged here.</exception>
    public PatternNode Read()
    {
        var read = Choice();
        if (!IsAtEnd) throw new FormatException($"unexpected ): `{text}`");
        return read;
    }

    private PatternNode Choice()
    {
        if (++_depth > MostDepth) throw new NotSupportedException("expression nests too deeply");
        var parts = new List<PatternNode> { Sequence() };
        while (Take('|')) parts.Add(Sequence());
        _depth--;
        return parts is [var only] ? only : new PatternNode.Choice(parts);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (!IsAtEnd && text[_at] is not ('|' or ')'))
        {
            if (Literal(parts)) continue;
            var start = _at;
            if (Part() is { } part) parts.Add(Repeated(part, start));
        }

        return parts is [var only] ? only : new PatternNode.Sequence(parts);
    }

    /// <summary>Text between \Q and \E stands for itself.</summary>
    private bool Literal(List<PatternNode> parts)
    {
        if (!Take("\\Q")) return false;
        while (!IsAtEnd && !Take("\\E")) parts.Add(One(NextRune()));
        return true;
    }

    /// <summary>One part without what repeats it; null for flags, which are no part.</summary>
    private PatternNode? Part()
    {
        switch (text[_at])
        {
            case '(':
                return Group();
            case '[':
                _at++;
                return new PatternNode.Single(new ClassReader(this).Read());
            case '.':
                _at++;
                return new PatternNode.Single(Dot());
            case '^':
                _at++;
                return new PatternNode.At(_flags.HasFlag(Flags.ManyLines) ? PatternPlace.LineStart : PatternPlace.TextStart);
            case '$':
                _at++;
                return new PatternNode.At(_flags.HasFlag(Flags.ManyLines) ? PatternPlace.LineEnd : PatternPlace.TextEnd);
            case '*' or '+' or '?':
                throw new FormatException($"missing argument to repetition operator: `{text[_at]}`");
            case '\\':
                return Escape();
            default:
                return One(NextRune());
        }
    }

    private RuneClass Dot()
    {
        var dot = new RuneClass();
        if (_flags.HasFlag(Flags.DotIsAll)) dot.Add(0, RuneClass.Last);
        else dot.AddAllBut([('\n', '\n')]);
        return dot;
    }

    private PatternNode? Group()
    {
        var start = _at++;
        var outer = _flags;
        if (Take('?'))
        {
            if (Take("P<") || Take('<'))
            {
                var end = text.IndexOf('>', _at);
                if (end <= _at || !text[_at..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) throw new FormatException($"invalid named capture: `{text[start..]}`");
                _at = end + 1;
            }
            else if (!FlagsOf(start))
            {
                return null;
            }
        }

        var inner = Choice();
        if (!Take(')')) throw new FormatException($"missing closing ): `{text}`");
        _flags = outer;
        return inner;
    }

    /// <summary>Reads flags such as <c>i</c> or <c>s-m</c>; false when they are for the rest of the group, and no group of their own.</summary>
    private bool FlagsOf(int start)
    {
        var isOff = false;
        while (!IsAtEnd)
        {
            var flag = text[_at++] switch { 'i' => Flags.IgnoreCase, 'm' => Flags.ManyLines, 's' => Flags.DotIsAll, _ => Flags.None };
            switch (text[_at - 1])
            {
                case 'i' or 'm' or 's':
                    _flags = isOff ? _flags & ~flag : _flags | flag;
                    break;
                case 'U':
                    break;
                case '-' when !isOff:
                    isOff = true;
                    break;
                case ':':
                    return true;
                case ')':
                    return false;
                default:
                    throw new FormatException($"invalid or unsupported Perl syntax: `{text[start.._at]}`");
            }
        }

        throw new FormatException($"missing closing ): `{text}`");
    }

    private PatternNode Escape()
    {
        if (_at + 1 >= text.Length) throw new FormatException("trailing backslash at end of expression: ``");
        PatternPlace? place = text[_at + 1] switch
        {
            'A' => PatternPlace.TextStart,
            'z' => PatternPlace.TextEnd,
            'b' => PatternPlace.WordEdge,
            'B' => PatternPlace.NoWordEdge,
            _ => null,
        };
        if (place is { } known)
        {
            _at += 2;
            return new PatternNode.At(known);
        }

        var set = new RuneClass { IsFolded = _flags.HasFlag(Flags.IgnoreCase) };
        if (!TrySet(set)) return One(EscapedRune());
        return new PatternNode.Single(set);
    }

    private PatternNode.Single One(int rune)
    {
        var one = new RuneClass { IsFolded = _flags.HasFlag(Flags.IgnoreCase) };
        one.Add(rune, rune);
        return new PatternNode.Single(one);
    }

    /// <summary>Takes <c>*</c>, <c>+</c>, <c>?</c> or bounds, each perhaps with a <c>?</c> that changes nothing here.</summary>
    private PatternNode Repeated(PatternNode part, int start)
    {
        var repeats = 0;
        while (!IsAtEnd)
        {
            var before = _at;
            if ((Sign() ?? Bounds()) is not var (least, most)) return part;
            if (++repeats > 1) throw new FormatException($"invalid nested repetition operator: `{text[start.._at]}`");
            if (least > MostRepeats || most > MostRepeats || (most >= 0 && least > most)) throw new FormatException($"invalid repeat count: `{text[before.._at]}`");
            var end = _at;
            Take('?');
            part = new PatternNode.Repeat(part, least, most);
            if ((least > 1 || most > 1) && !IsWithin(part, MostRepeats)) throw new FormatException($"invalid repeat count: `{text[before..end]}`");
        }

        return part;
    }

    /// <summary>Whether a part and all that it repeats within is there no more than so many times.</summary>
    private static bool IsWithin(PatternNode part, int most)
    {
        if (part is PatternNode.Repeat repeat)
        {
            var times = repeat.Most < 0 ? repeat.Least : repeat.Most;
            return repeat.Most == 0 || (times <= most && IsWithin(repeat.Part, most / Math.Max(1, times)));
        }

        var parts = part switch { PatternNode.Sequence sequence => sequence.Parts, PatternNode.Choice choice => choice.Parts, _ => [] };
        return parts.All(p => IsWithin(p, most));
    }

    private (int Least, int Most)? Sign()
    {
        (int Least, int Most)? bounds = text[_at] switch { '*' => (0, -1), '+' => (1, -1), '?' => (0, 1), _ => null };
        if (bounds.HasValue) _at++;
        return bounds;
    }

    /// <summary>Bounds such as <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>; null when the brace stands for itself.</summary>
    private (int Least, int Most)? Bounds()
    {
        if (text[_at] != '{') return null;
        var end = text.IndexOf('}', _at);
        if (end < 0) return null;
        var parts = text[(_at + 1)..end].Split(',');
        if (parts.Length > 2 || !TryCount(parts[0], out var least)) return null;
        var most = parts.Length == 1 ? least : -1;
        if (parts.Length == 2 && parts[1].Length > 0 && !TryCount(parts[1], out most)) return null;
        _at = end + 1;
        return (least, most);
    }

    private static bool TryCount(string digits, out int count)
    {
        count = 0;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return false;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count)) count = int.MaxValue;
        return true;
    }

    private bool Take(char wanted)
    {
        if (IsAtEnd || text[_at] != wanted) return false;
        _at++;
        return true;
    }

    private bool Take(string wanted)
    {
        if (!text.AsSpan(_at).StartsWith(wanted)) return false;
        _at += wanted.Length;
        return true;
    }

    private int NextRune()
    {
        Rune.DecodeFromUtf16(text.AsSpan(_at), out var rune, out var length);
        _at += length;
        return rune.Value;
    }

    /// <summary>The character that an escape stands for.</summary>
    private int EscapedRune()
    {
        var start = _at++;
        var c = NextRune();
        switch (c)
        {
            case 'a': return 7;
            case 'f': return 12;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return 11;
            case 'x': return HexRune(start);
            case >= '0' and <= '7' when c == '0' || (_at < text.Length && text[_at] is >= '0' and <= '7'):
                var value = c - '0';
                for (var digits = 1; digits < 3 && _at < text.Length && text[_at] is >= '0' and <= '7'; digits++) value = (value * 8) + text[_at++] - '0';
                return value;
            case < 0x80 when !char.IsAsciiLetterOrDigit((char)c): return c;
            default: throw new FormatException($"invalid escape sequence: `{text[start.._at]}`");
        }
    }

    private int HexRune(int start)
    {
        var end = _at + 2;
        if (Take('{'))
        {
            end = text.IndexOf('}', _at);
            if (end < 0) throw new FormatException($"invalid escape sequence: `{text[start..]}`");
        }

        var isRight = end <= text.Length && int.TryParse(text.AsSpan(_at, Math.Min(end, text.Length) - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
        if (!isRight) throw new FormatException($"invalid escape sequence: `{text[start..Math.Min(end, text.Length)]}`");
        var value = int.Parse(text.AsSpan(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _at = text[_at - 1] == '{' ? end + 1 : end;
        if (value is < 0 or > RuneClass.Last) throw new FormatException($"invalid escape sequence: `{text[start.._at]}`");
        return value;
    }

    /// <summary>Adds the set that an escape such as <c>\d</c> or <c>\pL</c> stands for; false when it stands for one character.</summary>
    private bool TrySet(RuneClass set)
    {
        if (_at + 1 >= text.Length || text[_at] != '\\') return false;
        var name = text[_at + 1];
        if (PerlClass.Of(char.ToLowerInvariant(name)) is { } ranges && name is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
        {
            _at += 2;
            if (char.IsAsciiLetterUpper(name)) set.AddAllBut(ranges);
            else foreach (var (first, last) in ranges) set.Add(first, last);
            return true;
        }

        if (name is not ('p' or 'P')) return false;
        var start = _at;
        _at += 2;
        if (IsAtEnd) throw new FormatException($"invalid character class range: `{text[start..]}`");
        var category = text[_at++].ToString();
        if (category == "{")
        {
            var end = text.IndexOf('}', _at);
            if (end < 0) throw new FormatException($"invalid character class range: `{text[start..]}`");
            category = text[_at..end];
            _at = end + 1;
        }

        var isNegated = name == 'P' != category.StartsWith('^');
        // A script, such as Greek, or no name at all: its characters are in no table of the run time.
        if (RuneClass.CategoriesOf(category.TrimStart('^')) is not (> 0 and var categories)) throw new NotSupportedException($"class {category}");
        set.AddCategories(isNegated ? ~categories : categories);
        return true;
    }

    /// <summary>Reads what stands between brackets.</summary>
    private sealed class ClassReader(PatternReader reader)
    {
        private readonly int _start = reader._at - 1;

        public RuneClass Read()
        {
            var set = new RuneClass { IsFolded = reader._flags.HasFlag(Flags.IgnoreCase) };
            set.IsNegated = reader.Take('^');
            for (var isFirst = true; isFirst || !reader.Take(']'); isFirst = false)
            {
                if (reader.IsAtEnd) throw Unclosed();
                if (PerlClass.TryNamed(Rest, set, out var length)) reader._at += length;
                else if (!reader.TrySet(set)) Range(set);
            }

            return set;
        }

        private ReadOnlySpan<char> Rest => reader.Text.AsSpan(reader._at);

        private void Range(RuneClass set)
        {
            var start = reader._at;
            var first = Member();
            var last = first;
            if (Rest is ['-', not ']', ..])
            {
                reader._at++;
                last = Member();
                if (last < first) throw new FormatException($"invalid character class range: `{reader.Text[start..reader._at]}`");
            }

            set.Add(first, last);
        }

        private int Member()
        {
            if (reader.IsAtEnd) throw Unclosed();
            return Rest is ['\\', ..] ? reader._at + 1 < reader.Text.Length ? reader.EscapedRune() : throw Unclosed() : reader.NextRune();
        }

        private FormatException Unclosed() => new($"missing closing ]: `{reader.Text[_start..]}`");
    }

    private string Text => text;
}

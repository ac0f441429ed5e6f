using System.Globalization;
using System.Text;

namespace ManifestGen.Tests.Yaml;

/// <summary>Writes random YAML in the styles of manifests: block and flow collections, quotes, block scalars, comments.</summary>
internal sealed class PlainYamlWriter(uint seed)
{
    private static readonly string[] Words =
        ["a", "web", "8080", "1.5", "true", "no", "~", "null", "0777", "x-y", "http://h:80/p", "a b", "é", "😀 b", "--flag", "-1", "a#b", "1e3", "app.kubernetes.io/name", "64Mi", ".5"];

    private readonly StringBuilder _text = new();
    private uint _state = seed | 1;

    /// <summary>A document with a mapping at its root.</summary>
    public string Document()
    {
        if (Chance(4)) _text.Append("# first\n\n");
        if (Chance(8)) Flow(0, isMapping: true);
        else Mapping(0, 0);
        if (Chance(4)) _text.Append("\n# last");
        if (Chance(2)) _text.Append('\n');
        return _text.ToString().TrimStart('\n');
    }

    private int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    private bool Chance(int oneIn) => Below(oneIn) == 0;

    private void Mapping(int indent, int depth)
    {
        var count = 1 + Below(4);
        for (var entry = 0; entry < count; entry++)
        {
            if (entry > 0) NewLine(indent);
            var key = string.Create(CultureInfo.InvariantCulture, $"k{entry}{(Chance(6) ? "é" : "")}");
            _text.Append(Below(6) switch { 0 => $"\"{key}\"", 1 => $"'{key}'", 2 => $"{key} ", _ => key }).Append(':');
            Value(indent, depth, isItem: false);
        }
    }

    private void Sequence(int indent, int depth)
    {
        var count = 1 + Below(3);
        for (var item = 0; item < count; item++)
        {
            if (item > 0) NewLine(indent);
            _text.Append('-');
            Value(indent, depth, isItem: true);
        }
    }

    private void Value(int indent, int depth, bool isItem)
    {
        var deep = depth >= 4;
        switch (Below(deep ? 6 : 10))
        {
            case 0:
                if (Chance(2)) _text.Append(Chance(2) ? " " : "  # nothing");
                break;
            case 1:
                _text.Append(' ');
                Block(indent);
                break;
            case 2:
                _text.Append(' ');
                Flow(depth + 1, Chance(2));
                break;
            case 3:
                _text.Append(' ').Append(Quoted(indent));
                break;
            case 6 or 7:
                var inner = indent + 1 + Below(4);
                if (isItem && Chance(2))
                {
                    var blanks = 1 + Below(3);
                    _text.Append(' ', blanks);
                    Nested(indent + 1 + blanks, depth);
                    break;
                }

                NewLine(inner);
                Nested(inner, depth);
                break;
            case 8 when !isItem:
                NewLine(indent);
                Sequence(indent, depth + 1);
                break;
            default:
                _text.Append(' ').Append(Words[Below(Words.Length)]);
                if (Chance(6)) _text.Append('\n').Append(' ', indent + 1 + Below(3)).Append("goes on");
                if (Chance(5)) _text.Append("  # comment: here");
                break;
        }
    }

    private void Nested(int indent, int depth)
    {
        if (Chance(2)) Mapping(indent, depth + 1);
        else Sequence(indent, depth + 1);
    }

    private void NewLine(int indent)
    {
        _text.Append('\n');
        if (Chance(8)) _text.Append("   # between\n");
        if (Chance(10)) _text.Append('\n');
        _text.Append(' ', indent);
    }

    private string Quoted(int indent)
    {
        var word = Words[Below(Words.Length)];
        var fold = "\n" + (Chance(3) ? "\n" : "") + new string(' ', indent + 1 + Below(3));
        return Below(4) switch
        {
            0 => $"\"{word}\\n\\t\\u00e9 \\\"{word}\"",
            1 => $"'{word} it''s'",
            2 => $"\"{word}{fold}{word} \"",
            _ => $"'{word} {fold}{word}'",
        };
    }

    private void Block(int indent)
    {
        _text.Append(Chance(2) ? '|' : '>').Append(Below(3) switch { 0 => "", 1 => "-", _ => "+" });
        var inner = Math.Max(1, indent + 1 + Below(3));
        var lines = 1 + Below(4);
        for (var line = 0; line < lines; line++)
        {
            _text.Append('\n');
            if (line > 0 && Chance(4)) continue;
            _text.Append(' ', inner + (line > 0 && Chance(4) ? 2 : 0)).Append(Words[Below(Words.Length)]).Append(Chance(4) ? ": # not a comment" : "");
        }
    }

    private void Flow(int depth, bool isMapping)
    {
        _text.Append(isMapping ? '{' : '[');
        var count = Below(4);
        for (var part = 0; part < count; part++)
        {
            if (part > 0) _text.Append(Chance(5) ? "," : ", ");
            if (Chance(8)) _text.Append("\n      ");
            if (isMapping) _text.Append(CultureInfo.InvariantCulture, $"f{part}: ");
            if (depth < 5 && Chance(4)) Flow(depth + 1, Chance(2));
            else if (Chance(3)) _text.Append('"').Append(Words[Below(Words.Length)]).Append('"');
            else _text.Append(Words[Below(Words.Length)]);
        }

        _text.Append(isMapping ? '}' : ']');
    }
}

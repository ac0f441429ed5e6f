using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>Where a scalar stands in its line.</summary>
/// <param name="Start">Its first character, counted from 0, quotes included.</param>
/// <param name="End">The character after it.</param>
internal readonly record struct ScalarSpan(int Start, int End)
{
    /// <summary>Finds a scalar; null when it is not on one line, or not written where it was read, as an alias is.</summary>
    /// <param name="line">The line that it begins in.</param>
    /// <param name="scalar">The scalar.</param>
    public static ScalarSpan? Find(string line, YamlScalar scalar)
    {
        var start = scalar.Column - 1;
        if (start < 0 || start >= line.Length) return null;
        var end = line[start] switch
        {
            '"' => EndOfDouble(line, start),
            '\'' => EndOfSingle(line, start),
            _ => start + scalar.Text.Length,
        };
        if (end < 0 || end > line.Length || !Holds(line[start..end], scalar.Text)) return null;
        return IsEnd(line, end) ? new ScalarSpan(start, end) : null;
    }

    private static int EndOfDouble(string line, int start)
    {
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] == '\\') at++;
            else if (line[at] == '"') return at + 1;
        }

        return -1;
    }

    private static int EndOfSingle(string line, int start)
    {
        for (var at = start + 1; at < line.Length; at++)
        {
            if (line[at] != '\'') continue;
            if (at + 1 >= line.Length || line[at + 1] != '\'') return at + 1;
            at++;
        }

        return -1;
    }

    private static bool Holds(string written, string text) => written[0] switch
    {
        // With escapes the text is another than what is written; the quotes already say where it ends.
        '"' => written.Contains('\\', StringComparison.Ordinal) || written[1..^1] == text,
        '\'' => written[1..^1].Replace("''", "'", StringComparison.Ordinal) == text,
        _ => written == text,
    };

    /// <summary>Whether a scalar may end at a place: before the line's end, a comment, or what ends an item inside of brackets.</summary>
    private static bool IsEnd(string line, int end)
    {
        var rest = line.AsSpan(end);
        var trimmed = rest.TrimStart(" \t");
        return trimmed is [] or [',', ..] or [']', ..] or ['}', ..] || (trimmed is ['#', ..] && trimmed.Length < rest.Length);
    }
}

using System.Text;

namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Reads a literal (<c>|</c>) or folded (<c>></c>) text.</summary>
internal static class BlockScalar
{
    /// <summary>Reads a text. False when its indentation is not plain to see.</summary>
    /// <param name="cursor">At the indicator; afterwards at the beginning of the line that follows the text, or at the end.</param>
    /// <param name="parent">The indentation of the block that the text is in.</param>
    /// <param name="text">The text.</param>
    public static bool TryRead(ref Utf8Cursor cursor, int parent, out string text)
    {
        text = "";
        var isLiteral = cursor.Current == '|';
        cursor.Advance(1);
        if (!TryHeader(ref cursor, parent, out var indent, out var chomping)) return false;
        var breaks = 0;
        if (indent == 0 && !TryFindIndent(cursor, parent, out indent)) return false;
        if (!TrySkipBreaks(ref cursor, indent, ref breaks)) return false;

        var builder = new StringBuilder();
        var hasLeadingBreak = false;
        var wasBlank = false;
        while (!cursor.IsAtEnd && cursor.Indent == indent)
        {
            var isBlank = cursor.Current is (byte)' ' or (byte)'\t';
            if (!isLiteral && hasLeadingBreak && !wasBlank && !isBlank)
            {
                if (breaks == 0) builder.Append(' ');
            }
            else if (hasLeadingBreak)
            {
                builder.Append('\n');
            }

            builder.Append('\n', breaks);
            wasBlank = isBlank;
            var line = cursor.RestOfLine;
            builder.Append(Encoding.UTF8.GetString(line));
            cursor.Advance(line.Length);
            hasLeadingBreak = !cursor.IsAtEnd;
            if (hasLeadingBreak) cursor.NextLine();
            breaks = 0;
            if (!TrySkipBreaks(ref cursor, indent, ref breaks)) return false;
        }

        if (chomping != '-' && hasLeadingBreak) builder.Append('\n');
        if (chomping == '+') builder.Append('\n', breaks);
        text = builder.ToString();
        return true;
    }

    /// <summary>Reads the indicators behind <c>|</c> or <c>></c>, and what is left of the line.</summary>
    private static bool TryHeader(ref Utf8Cursor cursor, int parent, out int indent, out byte chomping)
    {
        indent = 0;
        chomping = 0;
        while (cursor.Current is (byte)'+' or (byte)'-' or (>= (byte)'1' and <= (byte)'9'))
        {
            if (cursor.Current is (byte)'+' or (byte)'-')
            {
                if (chomping != 0) return false;
                chomping = cursor.Current;
            }
            else
            {
                if (indent != 0) return false;
                indent = Math.Max(parent, 0) + cursor.Current - '0';
            }

            cursor.Advance(1);
        }

        if (!cursor.TryFinishLine()) return false;
        if (!cursor.IsAtEnd) cursor.NextLine();
        return true;
    }

    /// <summary>The indentation of the first line that is not blank; false when a blank line before it is longer, or a tab comes first.</summary>
    private static bool TryFindIndent(Utf8Cursor cursor, int parent, out int indent)
    {
        var longest = 0;
        while (true)
        {
            cursor.SkipSpaces();
            indent = Math.Max(cursor.Indent, Math.Max(parent + 1, 1));
            if (cursor.Current != '\n') break;
            longest = Math.Max(longest, cursor.Indent);
            cursor.NextLine();
        }

        return cursor.Current != '\t' && longest <= indent && !(cursor.IsAtEnd && cursor.Indent > 0);
    }

    /// <summary>Passes over blank lines, and over the indentation of the next line that is not.</summary>
    private static bool TrySkipBreaks(ref Utf8Cursor cursor, int indent, ref int breaks)
    {
        while (true)
        {
            while (cursor.Indent < indent && cursor.Current == ' ') cursor.Advance(1);
            if (cursor.Indent < indent && cursor.Current == '\t') return false;
            if (cursor.Current != '\n') return true;
            cursor.NextLine();
            breaks++;
        }
    }
}

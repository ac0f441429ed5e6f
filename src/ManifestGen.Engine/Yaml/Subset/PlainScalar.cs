using System.Text;

namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Reads text without quotes.</summary>
internal static class PlainScalar
{
    /// <summary>Whether plain text can begin here, as far as this reader takes it.</summary>
    public static bool CanStart(in Utf8Cursor cursor) => cursor.Current switch
    {
        0 or (byte)' ' or (byte)'\t' or (byte)'\n' => false,
        (byte)'?' or (byte)':' or (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'#' or (byte)'&' or (byte)'*' => false,
        (byte)'!' or (byte)'|' or (byte)'>' or (byte)'\'' or (byte)'"' or (byte)'%' or (byte)'@' or (byte)'`' => false,
        (byte)'-' => !cursor.IsBlankAt(1) && cursor.Peek(1) is not ((byte)',' or (byte)']' or (byte)'}' or (byte)'[' or (byte)'{'),
        _ => true,
    };

    /// <summary>Reads the part of plain text that stands on this line, trailing spaces left out. False at a tab, and at what may mean two things.</summary>
    /// <param name="cursor">At the text's first byte; afterwards at the byte that ended it: <c>:</c>, <c>#</c>, a line's end, or a bracket or comma.</param>
    /// <param name="inFlow">Whether brackets and commas end it.</param>
    /// <param name="text">The text; it may be empty.</param>
    public static bool TryReadLine(ref Utf8Cursor cursor, bool inFlow, out ReadOnlySpan<byte> text)
    {
        var rest = cursor.Text[cursor.At..];
        var end = 0;
        while (true)
        {
            while (end < rest.Length && !IsStop(rest[end], inFlow)) end++;
            if (end == rest.Length || rest[end] == '\n') break;
            if (rest[end] == ':')
            {
                if (cursor.IsBlankAt(end + 1)) break;
                if (inFlow && cursor.Peek(end + 1) is (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}') 
                {
                    text = default;
                    return false;
                }
            }
            else if (rest[end] == '#')
            {
                if (end > 0 && rest[end - 1] == ' ') break;
            }
            else if (rest[end] is (byte)'\t' or (byte)'?')
            {
                text = default;
                return false;
            }
            else
            {
                break;
            }

            end++;
        }

        text = rest[..end].TrimEnd((byte)' ');
        cursor.Advance(end);
        return true;
    }

    private static bool IsStop(byte character, bool inFlow) => character switch
    {
        (byte)':' or (byte)'#' or (byte)'\n' or (byte)'\t' => true,
        (byte)',' or (byte)'?' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' => inFlow,
        _ => false,
    };

    /// <summary>Reads plain text outside of brackets, which may go on over lines that are indented further than its block.</summary>
    /// <param name="cursor">At the text's first byte; afterwards at a line's end.</param>
    /// <param name="indent">The indentation of the block that the text is in.</param>
    /// <param name="pool">Makes the text.</param>
    /// <param name="text">The text.</param>
    public static bool TryRead(ref Utf8Cursor cursor, int indent, TextPool pool, out string text)
    {
        text = "";
        if (!TryReadLine(ref cursor, inFlow: false, out var part) || cursor.Current == ':') return false;
        StringBuilder? folded = null;
        while (!cursor.IsAtEnd && cursor.Current == '\n')
        {
            var next = cursor;
            var breaks = 0;
            while (next.Current == '\n')
            {
                next.NextLine();
                breaks++;
                next.SkipSpaces();
            }

            if (next.Current == '\t') return false;
            if (next.IsAtEnd || next.Indent <= indent || next.Current == '#') break;
            folded ??= new StringBuilder().Append(Encoding.UTF8.GetString(part));
            cursor = next;
            if (cursor.Indent == 0 || !TryReadLine(ref cursor, inFlow: false, out part) || cursor.Current == ':') return false;
            if (breaks == 1) folded.Append(' ');
            else folded.Append('\n', breaks - 1);
            folded.Append(Encoding.UTF8.GetString(part));
        }

        text = folded?.ToString() ?? pool.Text(part);
        if (cursor.Current == '#') cursor.Advance(cursor.RestOfLine.Length);
        return true;
    }
}

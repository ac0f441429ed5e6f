using System.Globalization;
using System.Text;

namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Reads text in single or double quotes.</summary>
internal static class QuotedScalar
{
    /// <summary>Reads a text. False when it does not end, or has an escape that this reader leaves to another.</summary>
    /// <param name="cursor">At the opening quote; afterwards behind the closing one.</param>
    /// <param name="pool">Makes the text.</param>
    /// <param name="text">The text.</param>
    public static bool TryRead(ref Utf8Cursor cursor, TextPool pool, out string text)
    {
        var quote = cursor.Current;
        var rest = cursor.Text[(cursor.At + 1)..];
        var end = quote == '"' ? rest.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n') : rest.IndexOfAny((byte)'\'', (byte)'\n');
        text = "";
        if (end < 0) return false;
        if (rest[end] == quote && !(quote == '\'' && end + 1 < rest.Length && rest[end + 1] == '\''))
        {
            text = pool.Text(rest[..end]);
            cursor.Advance(end + 2);
            return true;
        }

        cursor.Advance(1);
        var builder = new StringBuilder();
        var kept = 0;
        while (TryReadLine(ref cursor, quote, builder, ref kept, out var isClosed, out var isEscapedBreak))
        {
            if (isClosed)
            {
                text = builder.ToString();
                return true;
            }

            if (!TryFold(ref cursor, builder, ref kept, isEscapedBreak)) return false;
        }

        return false;
    }

    /// <summary>Reads up to the closing quote or the line's end. Blanks before <paramref name="kept"/> belong to the text whatever follows.</summary>
    private static bool TryReadLine(ref Utf8Cursor cursor, byte quote, StringBuilder builder, ref int kept, out bool isClosed, out bool isEscapedBreak)
    {
        isClosed = false;
        isEscapedBreak = false;
        while (!cursor.IsAtEnd)
        {
            var rest = cursor.Text[cursor.At..];
            var stop = quote == '"' ? rest.IndexOfAny((byte)'"', (byte)'\\', (byte)'\n') : rest.IndexOfAny((byte)'\'', (byte)'\n');
            if (stop < 0) return false;
            builder.Append(Encoding.UTF8.GetString(rest[..stop]));
            cursor.Advance(stop);
            switch (cursor.Current)
            {
                case (byte)'\n':
                    return true;
                case (byte)'\'' when cursor.Peek(1) == '\'':
                    builder.Append('\'');
                    cursor.Advance(2);
                    break;
                case (byte)'\\' when cursor.Peek(1) == '\n':
                    cursor.Advance(1);
                    isEscapedBreak = true;
                    return true;
                case (byte)'\\':
                    if (!TryEscape(ref cursor, builder)) return false;
                    kept = builder.Length;
                    break;
                default:
                    cursor.Advance(1);
                    isClosed = true;
                    return true;
            }
        }

        return false;
    }

    /// <summary>Passes over a line's end, blank lines and the next line's indentation; one line's end is a space, each further one a line's end.</summary>
    private static bool TryFold(ref Utf8Cursor cursor, StringBuilder builder, ref int kept, bool isEscapedBreak)
    {
        // Blanks at a line's end do not count, unless they are written as escapes or a backslash follows them.
        while (!isEscapedBreak && builder.Length > kept && builder[^1] is ' ' or '\t') builder.Length--;
        var breaks = 0;
        while (cursor.Current == '\n')
        {
            cursor.NextLine();
            breaks++;
            if (cursor.Current is (byte)'-' or (byte)'.' && cursor.IsMarker()) return false;
            while (cursor.Current is (byte)' ' or (byte)'\t') cursor.Advance(1);
        }

        if (breaks == 1 && !isEscapedBreak) builder.Append(' ');
        else builder.Append('\n', breaks - 1);
        kept = builder.Length;
        return !cursor.IsAtEnd;
    }

    private static bool TryEscape(ref Utf8Cursor cursor, StringBuilder builder)
    {
        var digits = cursor.Peek(1) switch { (byte)'x' => 2, (byte)'u' => 4, _ => 0 };
        if (digits > 0) return TryCode(ref cursor, digits, builder);
        var character = cursor.Peek(1) switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'0' => '\0',
            (byte)'e' => '\e',
            (byte)'\'' when !IsJson(cursor.Text) => '\'',
            _ => '\uffff',
        };
        if (character == '\uffff') return false;
        builder.Append(character);
        cursor.Advance(2);
        return true;
    }

    /// <summary>Whether clients read the document as JSON, which does not have this escape.</summary>
    private static bool IsJson(ReadOnlySpan<byte> document) => document.TrimStart(" \n"u8) is [(byte)'{', ..];

    private static bool TryCode(ref Utf8Cursor cursor, int digits, StringBuilder builder)
    {
        var from = cursor.At + 2;
        if (from + digits > cursor.Text.Length) return false;
        if (!int.TryParse(cursor.Text.Slice(from, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        if (code is >= 0xD800 and <= 0xDFFF) return false;
        builder.Append((char)code);
        cursor.Advance(2 + digits);
        return true;
    }
}

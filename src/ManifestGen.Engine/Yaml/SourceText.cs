using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>Finds out the encoding of a file, and what in it is no text.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text as UTF-8 without a byte order mark.</summary>
    /// <returns>False when the file has another encoding than UTF-8, or UTF-16 with a byte order mark; that is reported.</returns>
    public static bool TryUtf8(string file, ReadOnlyMemory<byte> bytes, DiagnosticSink sink, out ReadOnlyMemory<byte> utf8)
    {
        utf8 = bytes;
        switch (bytes.Span)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                utf8 = bytes[3..];
                return true;
            case [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]:
                sink.Add(ReadingDiagnostics.Encoding, new Location(file, 1, 1), "The file is UTF-32, which readers of YAML do not take");
                return false;
            case [0xFF, 0xFE, ..]:
                return TryTranscode(file, bytes[2..], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), sink, out utf8);
            case [0xFE, 0xFF, ..]:
                return TryTranscode(file, bytes[2..], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), sink, out utf8);
            default:
                return true;
        }
    }

    /// <summary>Decodes one document.</summary>
    /// <returns>The text; null when it is not UTF-8 or holds a control character, which is reported at the first such place.</returns>
    public static string? Decode(DocumentPlace place, ReadOnlySpan<byte> utf8, DiagnosticSink sink)
    {
        string text;
        try
        {
            text = Utf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            var valid = ValidPrefix(utf8);
            sink.Add(ReadingDiagnostics.Encoding, PlaceAfter(place, valid), "invalid UTF-8 octet");
            return null;
        }

        var at = IndexOfControl(text);
        if (at < 0) return text;
        sink.Add(ReadingDiagnostics.Encoding, PlaceAfter(place, text.AsSpan(0, at)), string.Create(CultureInfo.InvariantCulture, $"control characters are not allowed: U+{(int)text[at]:X4}"));
        return null;
    }

    private static bool TryTranscode(string file, ReadOnlyMemory<byte> bytes, UnicodeEncoding encoding, DiagnosticSink sink, out ReadOnlyMemory<byte> utf8)
    {
        utf8 = default;
        try
        {
            utf8 = Utf8.GetBytes(encoding.GetString(bytes.Span));
            return true;
        }
        catch (DecoderFallbackException)
        {
            sink.Add(ReadingDiagnostics.Encoding, new Location(file, 1, 1), "The file begins as UTF-16 and is not valid UTF-16");
            return false;
        }
    }

    private static string ValidPrefix(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done) length += consumed;
        return Utf8.GetString(utf8[..length]);
    }

    /// <summary>The first character that YAML does not allow.</summary>
    private static int IndexOfControl(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character is >= ' ' and < '\u007f' or '\n' or '\t' or '\r') continue;
            if (character is < '\u00a0' and not '\u0085' or '\ufffe' or '\uffff') return at;
        }

        return -1;
    }

    private static Location PlaceAfter(DocumentPlace place, ReadOnlySpan<char> before)
    {
        var line = place.LinesBefore + before.Count('\n') + 1;
        return new Location(place.File, line, before.Length - before.LastIndexOf('\n'));
    }
}

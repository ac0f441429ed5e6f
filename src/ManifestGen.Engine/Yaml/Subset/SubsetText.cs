using System.Text;
using System.Text.Unicode;

namespace ManifestGen.Engine.Yaml.Subset;

/// <summary>Finds out whether a document's bytes are text that the reader of the subset takes.</summary>
internal static class SubsetText
{
    /// <summary>Prepares a document.</summary>
    /// <param name="utf8">The document's bytes.</param>
    /// <param name="text">The same, lines ended by <c>\n</c> alone.</param>
    /// <param name="isAscii">Whether every byte is a character.</param>
    /// <returns>False when there is a control character, broken UTF-8 or a line break that only Unicode knows.</returns>
    public static bool TryPrepare(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> text, out bool isAscii)
    {
        text = utf8;
        isAscii = Ascii.IsValid(utf8);
        if (HasControl(utf8) && !TryDropReturns(utf8, out text)) return false;
        return isAscii || (Utf8.IsValid(utf8) && !HasSpecial(utf8));
    }

    /// <summary>
    /// Whether there is a control character but the tab and the line feed. A plain loop: the framework's search for sets of bytes is compiled anew in each
    /// run, which takes longer than going through some megabytes.
    /// </summary>
    private static bool HasControl(ReadOnlySpan<byte> utf8)
    {
        foreach (var one in utf8)
        {
            if (one < 0x20 ? one is not ((byte)'\t' or (byte)'\n') : one == 0x7F) return true;
        }

        return false;
    }

    private static bool TryDropReturns(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> text)
    {
        text = default;
        var lines = new byte[utf8.Length];
        var length = 0;
        for (var at = 0; at < utf8.Length; at++)
        {
            if (utf8[at] == '\r' && at + 1 < utf8.Length && utf8[at + 1] == '\n') continue;
            lines[length++] = utf8[at];
        }

        text = lines.AsSpan(0, length);
        return !HasControl(text);
    }

    /// <summary>Whether there is a control character of two bytes, a separator of lines or paragraphs, a byte order mark or no character at all.</summary>
    private static bool HasSpecial(ReadOnlySpan<byte> utf8)
    {
        for (var rest = utf8; rest.IndexOfAny((byte)0xC2, (byte)0xE2, (byte)0xEF) is >= 0 and var found; rest = rest[(found + 2)..])
        {
            switch (rest[found..])
            {
                case [0xC2, < 0xA0, ..] or [0xE2, 0x80, 0xA8 or 0xA9, ..] or [0xEF, 0xBB, 0xBF, ..] or [0xEF, 0xBF, 0xBE or 0xBF, ..]:
                    return true;
            }
        }

        return false;
    }
}

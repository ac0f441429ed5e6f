namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Characters that are written as escapes: those that YAML does not allow, those that one of its versions takes for a line break, and those
/// that a reader cannot see. Listed as ranges, since the Unicode tables of a run time change with its version and the output must not.
/// </summary>
internal static class Unprintable
{
    private static readonly (char First, char Last)[] Ranges =
    [
        ('\u0000', '\u001f'), ('\u007f', '\u00a0'), ('\u00ad', '\u00ad'), ('\u061c', '\u061c'), ('\u1680', '\u1680'), ('\u180e', '\u180e'),
        ('\u2000', '\u200f'), ('\u2028', '\u202f'), ('\u205f', '\u206f'), ('\u3000', '\u3000'), ('\ufdd0', '\ufdef'), ('\ufe00', '\ufe0f'),
        ('\ufeff', '\ufeff'), ('\ufff9', '\uffff'),
    ];

    /// <summary>Whether the character is written as an escape. Half of a surrogate pair is not: the pair is one visible character.</summary>
    public static bool Has(char character)
    {
        if (character is >= ' ' and <= '~') return false;
        foreach (var (first, last) in Ranges)
        {
            if (character < first) return false;
            if (character <= last) return true;
        }

        return false;
    }

    /// <summary>Whether the text has half of a surrogate pair without the other: no Unicode text, and not to be written in UTF-8.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            at++;
        }

        return false;
    }
}

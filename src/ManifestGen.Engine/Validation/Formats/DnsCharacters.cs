namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The character runs that DNS-like names are made of.</summary>
internal static class DnsCharacters
{
    /// <summary>Whether text is a label of lower-case letters, digits and <c>-</c>, with a letter or digit at both ends. Its length is not judged.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsLowerAlphanumeric(text[0]) || !IsLowerAlphanumeric(text[^1])) return false;
        foreach (var c in text)
        {
            if (!IsLowerAlphanumeric(c) && c != '-') return false;
        }

        return true;
    }

    /// <summary>Whether text is labels joined by dots. No length is judged, neither of the whole nor of a label.</summary>
    public static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var dot = text.IndexOf('.');
            if (dot < 0) return IsLabel(text);
            if (!IsLabel(text[..dot])) return false;
            text = text[(dot + 1)..];
        }
    }

    /// <summary>Whether text begins and ends with a letter or digit and holds nothing but those, <c>-</c>, <c>_</c> and <c>.</c> between.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1])) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        }

        return true;
    }

    /// <summary>Whether a character is a lower-case letter or a digit.</summary>
    public static bool IsLowerAlphanumeric(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name of a port, as IANA has service names.</summary>
internal static class PortName
{
    private const int MaxLength = 15;

    /// <summary>What is wrong with text as a port's name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > MaxLength) return "must be no more than 15 characters";
        var hasLetter = false;
        var previous = ' ';
        foreach (var c in text)
        {
            if (!DnsCharacters.IsLowerAlphanumeric(c) && c != '-') return "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
            if (c == '-' && previous == '-') return "must not contain consecutive hyphens";
            hasLetter |= char.IsAsciiLetterLower(c);
            previous = c;
        }

        if (!hasLetter) return "must contain at least one letter (a-z)";
        return text[0] == '-' || text[^1] == '-' ? "must not begin or end with a hyphen" : null;
    }
}

namespace ManifestGen.Engine.Schemas;

/// <summary>Times as the API server reads them.</summary>
internal static class Rfc3339
{
    /// <summary>Whether a text is a time such as <c>2026-01-31T12:00:00Z</c> or <c>2026-01-31T12:00:00.5+01:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="microseconds">Whether it must have six digits of a second, neither more nor fewer.</param>
    public static bool IsTime(ReadOnlySpan<char> text, bool microseconds)
    {
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':') return false;
        if (!TryNumber(text[..4], 0, 9999, out var year) || !TryNumber(text[5..7], 1, 12, out var month)) return false;
        if (!TryNumber(text[8..10], 1, DateTime.DaysInMonth(year is 0 ? 4 : year, month), out _)) return false;
        if (!TryNumber(text[11..13], 0, 23, out _) || !TryNumber(text[14..16], 0, 59, out _) || !TryNumber(text[17..19], 0, 59, out _)) return false;

        var rest = text[19..];
        var digits = 0;
        if (rest[0] is '.' or ',')
        {
            while (digits + 1 < rest.Length && char.IsAsciiDigit(rest[digits + 1])) digits++;
            if (digits == 0) return false;
            rest = rest[(digits + 1)..];
        }

        if (microseconds && digits != 6) return false;
        return rest is "Z"
            || (rest.Length == 6 && rest[0] is '+' or '-' && rest[3] == ':' && TryNumber(rest[1..3], 0, 24, out _) && TryNumber(rest[4..], 0, 60, out _));
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int least, int most, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            value = (value * 10) + (digit - '0');
        }

        return value >= least && value <= most;
    }
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A length of time as Go writes it: <c>1h30m</c>, <c>1.5s</c>.</summary>
internal static class GoDuration
{
    private const double MaxNanoseconds = 9.2e18;

    /// <summary>Whether text is a length of time.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('-') || text.StartsWith('+')) text = text[1..];
        if (text is "0") return true;
        if (text.IsEmpty) return false;
        var total = 0.0;
        while (!text.IsEmpty)
        {
            if (!TryReadNumber(ref text, out var number) || !TryReadUnit(ref text, out var unit)) return false;
            total += number * unit;
            if (total > MaxNanoseconds) return false;
        }

        return true;
    }

    // Digits with at most one point, and at least one digit.
    private static bool TryReadNumber(ref ReadOnlySpan<char> text, out double number)
    {
        var (at, digits, scale) = (0, 0, 0.0);
        number = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && scale == 0)
            {
                scale = 1;
                continue;
            }

            if (!char.IsAsciiDigit(text[at])) break;
            digits++;
            if (scale > 0) number += (text[at] - '0') / (scale *= 10);
            else number = (number * 10) + (text[at] - '0');
        }

        text = text[at..];
        return digits > 0;
    }

    private static bool TryReadUnit(ref ReadOnlySpan<char> text, out double nanoseconds)
    {
        var end = text.IndexOfAnyInRange('0', '9');
        var point = text.IndexOf('.');
        if (point >= 0 && (end < 0 || point < end)) end = point;
        var unit = end < 0 ? text : text[..end];
        nanoseconds = unit switch
        {
            "ns" => 1,
            "us" or "µs" or "μs" => 1e3,
            "ms" => 1e6,
            "s" => 1e9,
            "m" => 60e9,
            "h" => 3600e9,
            _ => 0,
        };
        text = text[unit.Length..];
        return nanoseconds > 0;
    }
}

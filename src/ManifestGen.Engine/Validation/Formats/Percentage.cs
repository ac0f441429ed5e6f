namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A share of a number of Pods, such as <c>25%</c>.</summary>
internal static class Percentage
{
    /// <summary>What the API server says of text that is not a percentage.</summary>
    public const string Form = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%' or '93%')";

    /// <summary>Reads a percentage: digits and <c>%</c>, nothing else. A number past what fits is taken as the largest that does.</summary>
    public static bool TryParse(string text, out int percent)
    {
        percent = 0;
        if (text.Length < 2 || text[^1] != '%') return false;
        foreach (var c in text.AsSpan(0, text.Length - 1))
        {
            if (!char.IsAsciiDigit(c)) return false;
            percent = percent > (int.MaxValue - 9) / 10 ? int.MaxValue : (percent * 10) + (c - '0');
        }

        return true;
    }
}

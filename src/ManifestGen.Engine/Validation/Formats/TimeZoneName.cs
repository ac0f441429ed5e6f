namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name of a time zone as the API server takes it. Judged by a list of our own, so that the answer is the same on every machine.</summary>
internal static class TimeZoneName
{
    private const int MaxPartLength = 14;

    /// <summary>What is wrong with text as a time zone, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0) return "timeZone must be nil or non-empty string";
        foreach (var part in text.Split('/'))
        {
            if (!IsPart(part)) return $"unknown time zone {text}";
        }

        if (text.Equals("Local", StringComparison.OrdinalIgnoreCase)) return "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones";
        return TimeZoneNames.All.Contains(text) ? null : $"unknown time zone {text}";
    }

    private static bool IsPart(string part)
    {
        if (part is "" or "." or ".." || part.Length > MaxPartLength || part[0] == '-') return false;
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or '+')) return false;
        }

        return true;
    }
}

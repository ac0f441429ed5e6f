namespace ManifestGen.Engine.Yaml;

/// <summary>Escapes in double quotes that YamlDotNet takes, as JSON has them, and Go's reader of YAML does not.</summary>
internal static class QuotedEscapes
{
    /// <summary>What Go's reader says of the first escape that it does not know; null when it knows all.</summary>
    /// <param name="raw">The text as it is written, in its quotes.</param>
    public static string? Problem(ReadOnlySpan<char> raw)
    {
        while (raw.IndexOf('\\') is >= 0 and var at && at + 1 < raw.Length)
        {
            switch (raw[(at + 1)..])
            {
                case ['/', ..]: return "found unknown escape character '\\/'; write '/' without a backslash";
                case ['u', 'd' or 'D', '8' or '9' or 'a' or 'A' or 'b' or 'B' or 'c' or 'C' or 'd' or 'D' or 'e' or 'E' or 'f' or 'F', ..]:
                    return "found invalid Unicode character escape code: half of a pair of UTF-16; write the character itself, or \\U and its eight digits";
                default: raw = raw[(at + 2)..]; break;
            }
        }

        return null;
    }
}

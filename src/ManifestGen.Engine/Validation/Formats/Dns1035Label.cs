namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A lower-case DNS label as RFC 1035 has it, which begins with a letter: the name of a Service before 1.36.</summary>
internal static class Dns1035Label
{
    private const string Characters =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";

    /// <summary>What is wrong with text as a label, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > Dns1123Label.MaxLength) return "must be no more than 63 characters";
        return DnsCharacters.IsLabel(text) && char.IsAsciiLetterLower(text[0]) ? null : Characters;
    }

    /// <summary>The same for a name that more is added to, where a <c>-</c> at the end is right.</summary>
    public static string? PrefixProblem(string text) => Problem(TrailingDash.Mask(text));
}

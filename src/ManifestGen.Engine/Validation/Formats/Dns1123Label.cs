namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A lower-case DNS label as RFC 1123 has it: the names of containers and volumes, hostnames.</summary>
internal static class Dns1123Label
{
    /// <summary>The most characters that a label has.</summary>
    public const int MaxLength = 63;

    private const string Characters =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";

    /// <summary>What is wrong with text as a label, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > MaxLength) return "must be no more than 63 characters";
        return DnsCharacters.IsLabel(text) ? null : Characters;
    }

    /// <summary>The same for a name that more is added to, where a <c>-</c> at the end is right.</summary>
    public static string? PrefixProblem(string text) => Problem(TrailingDash.Mask(text));
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A lower-case DNS name as RFC 1123 has it: the name of most resources. A single label in it may be longer than 63.</summary>
internal static class Dns1123Subdomain
{
    /// <summary>The most characters that a name has.</summary>
    public const int MaxLength = 253;

    /// <summary>What the API server says of characters that may not be there.</summary>
    internal const string Characters =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";

    /// <summary>What is wrong with text as a name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > MaxLength) return "must be no more than 253 characters";
        return DnsCharacters.IsSubdomain(text) ? null : Characters;
    }

    /// <summary>The same for a name that more is added to, where a <c>-</c> at the end is right.</summary>
    public static string? PrefixProblem(string text) => Problem(TrailingDash.Mask(text));
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The value of a label; empty is right.</summary>
internal static class LabelValue
{
    private const int MaxLength = 63;

    private const string Characters =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    /// <summary>What is wrong with text as a label's value, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > MaxLength) return "must be no more than 63 bytes";
        return text.Length == 0 || DnsCharacters.IsName(text) ? null : Characters;
    }
}

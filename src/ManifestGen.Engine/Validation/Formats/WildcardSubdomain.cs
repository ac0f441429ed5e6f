namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A DNS name below any one label: <c>*.example.com</c>.</summary>
internal static class WildcardSubdomain
{
    private const string Characters =
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";

    /// <summary>What is wrong with text as a wildcard name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > Dns1123Subdomain.MaxLength) return "must be no more than 253 characters";
        return text.StartsWith("*.", StringComparison.Ordinal) && DnsCharacters.IsSubdomain(text.AsSpan(2)) ? null : Characters;
    }
}

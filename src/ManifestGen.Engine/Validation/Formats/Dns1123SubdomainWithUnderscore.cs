namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A DNS name whose labels may also hold <c>_</c>, at their start too: search domains.</summary>
internal static class Dns1123SubdomainWithUnderscore
{
    private const string Characters =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-', '_' or '.', and must start with an alphanumeric character or '_' and end with an alphanumeric character";

    /// <summary>What is wrong with text as such a name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > Dns1123Subdomain.MaxLength) return "must be no more than 253 characters";
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            var dot = rest.IndexOf('.');
            if (!IsLabel(dot < 0 ? rest : rest[..dot])) return Characters;
            if (dot < 0) return null;
            rest = rest[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || !DnsCharacters.IsLowerAlphanumeric(text[^1])) return false;
        foreach (var c in text)
        {
            if (!DnsCharacters.IsLowerAlphanumeric(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A path below a domain, such as <c>acme.io/foo</c>: who manages a Job or an IngressClass.</summary>
internal static class DomainPrefixedPath
{
    /// <summary>What is wrong with text as such a path, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1) return "must be a domain-prefixed path (such as \"acme.io/foo\")";
        if (slash > Dns1123Subdomain.MaxLength) return "must be no more than 253 characters";
        if (!DnsCharacters.IsSubdomain(text.AsSpan(0, slash))) return Dns1123Subdomain.Characters;
        return IsPath(text.AsSpan(slash + 1)) ? null : "Invalid path";
    }

    // The characters of a URL's path, RFC 3986: a percent sign is followed by two hexadecimal digits.
    private static bool IsPath(ReadOnlySpan<char> path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(path[i]) || "/:@-._~!$&'()*+,;=".Contains(path[i], StringComparison.Ordinal)) continue;
            if (path[i] != '%' || i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2])) return false;
            i += 2;
        }

        return true;
    }
}

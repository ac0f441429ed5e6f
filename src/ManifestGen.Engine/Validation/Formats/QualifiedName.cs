namespace ManifestGen.Engine.Validation.Formats;

/// <summary>
/// A name with an optional DNS prefix, <c>example.com/name</c>: label keys, finalizers, condition types, resource names. Annotation keys
/// have the same form once in lower case.
/// </summary>
internal static class QualifiedName
{
    private const int MaxNameLength = 63;

    private const string Characters =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    private const string Whole =
        "a qualified name " + Characters + ", with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";

    /// <summary>What is wrong with text as a qualified name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        ReadOnlySpan<char> name = text;
        var slash = name.IndexOf('/');
        if (slash >= 0)
        {
            var prefix = name[..slash];
            name = name[(slash + 1)..];
            if (name.Contains('/')) return Whole;
            if (prefix.IsEmpty) return "prefix part must be non-empty";
            if (prefix.Length > Dns1123Subdomain.MaxLength) return "prefix part must be no more than 253 characters";
            if (!DnsCharacters.IsSubdomain(prefix)) return "prefix part " + Dns1123Subdomain.Characters;
        }

        if (name.IsEmpty) return "name part must be non-empty";
        if (name.Length > MaxNameLength) return "name part must be no more than 63 bytes";
        return DnsCharacters.IsName(name) ? null : "name part " + Characters;
    }
}

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Tells values that are secrets from others, by the name they have and by what connection strings look like.</summary>
internal static class SecretText
{
    private static readonly char[] Separators = ['_', '-', '.', ':', ' '];

    private static readonly string[] Words = ["secret", "password", "passwd", "pwd", "apikey", "accesskey", "secretkey", "privatekey"];

    private static readonly string[] InConnectionStrings = ["password=", "pwd=", "accountkey=", "sharedaccesskey="];

    /// <summary>Whether a named value is a secret. A reference to another variable is none.</summary>
    public static bool Is(string name, string value)
    {
        if (value.StartsWith("$(", StringComparison.Ordinal) && value.EndsWith(')')) return false;
        var compact = string.Concat(name.Split(Separators)).ToUpperInvariant();
        // The last word decides: CLIENT_SECRET is one, SECRET_NAME and PASSWORD_FILE only point to one.
        return Array.Exists(Words, w => compact.EndsWith(w.ToUpperInvariant(), StringComparison.Ordinal))
            || Array.Exists(InConnectionStrings, part => HasPart(value.Replace(" ", "", StringComparison.Ordinal), part));
    }

    // Password=$(DB_PASSWORD) refers to another variable.
    private static bool HasPart(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (!text.AsSpan(at + part.Length).StartsWith("$(")) return true;
        }

        return false;
    }
}

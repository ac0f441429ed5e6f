namespace ManifestGen.Engine.Validation.Formats;

/// <summary>Tells secrets by their names and by their form.</summary>
internal static class SecretText
{
    private static readonly string[] Names =
    [
        "password", "passwd", "pwd", "passphrase", "secret", "secretkey", "apikey", "accesskey", "accountkey", "privatekey", "signingkey",
        "encryptionkey", "token", "credential", "credentials",
    ];

    private static readonly string[] ConnectionKeys =
        ["password", "pwd", "accountkey", "sharedaccesskey", "sharedaccesssignature", "secret", "clientsecret", "apikey"];

    private static readonly string[] TokenStarts = ["ghp_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "AKIA"];

    /// <summary>Whether a setting of that name holds a secret: its last part, without separators, ends in a word for one.</summary>
    public static bool IsSecretName(string name)
    {
        var part = name.AsSpan(LastPart(name));

        // No word for a secret is longer.
        Span<char> letters = stackalloc char[16];
        var first = letters.Length;
        for (var at = part.Length - 1; at >= 0 && first > 0; at--)
        {
            if (char.IsAsciiLetterOrDigit(part[at])) letters[--first] = (char)(part[at] | 0x20);
        }

        foreach (var word in Names)
        {
            if (letters[first..].EndsWith(word)) return true;
        }

        return false;
    }

    /// <summary>Whether a file of that name holds a secret: a private key, or a file named for one, such as <c>credentials.json</c>.</summary>
    public static bool IsSecretFile(string name)
    {
        if (name is "id_rsa" or "id_ecdsa" or "id_ed25519" or ".pgpass" or ".netrc") return true;
        var extension = Path.GetExtension(name);
        return extension.ToLowerInvariant() is ".pfx" or ".p12" or ".key" or ".jks" or ".keystore"
            || extension.Length > 1 && !name.Contains("__", StringComparison.Ordinal) && IsSecretName(name[..^extension.Length]);
    }

    /// <summary>Whether a value could be a secret at all: not nothing, a switch, a number, a path, an address or a reference.</summary>
    public static bool CouldBeSecret(string value) =>
        value.Length > 0 && value[0] is not ('/' or '$')
        && !bool.TryParse(value, out _)
        && !decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)
        && !value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a named value is a secret, by its name or by its form. A reference to another variable, such as <c>$(DB_PASSWORD)</c>, is none.</summary>
    public static bool Is(string name, string value) => !(value.StartsWith("$(", StringComparison.Ordinal) && value.EndsWith(')')) && (IsSecretName(name) || Find(value) is not null);

    /// <summary>What kind of secret a text holds, in words; null when none is seen.</summary>
    public static string? Find(string text)
    {
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)) return "a private key";
        foreach (var start in TokenStarts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal) && text.Length >= start.Length + 16 && !text.Contains(' ', StringComparison.Ordinal)) return "an access token";
        }

        if (HasUserInfo(text)) return "an address with a password";
        return HasConnectionPassword(text) ? "a connection string with a password" : null;
    }

    private static int LastPart(string name)
    {
        var underscores = name.AsSpan().LastIndexOf("__");
        var start = underscores < 0 ? 0 : underscores + 2;
        return Math.Max(start, Math.Max(name.LastIndexOf(':'), name.LastIndexOf('.')) + 1);
    }

    // Key=value;key=value, where the value is not a reference such as $(DB_PASSWORD).
    private static bool HasConnectionPassword(ReadOnlySpan<char> text)
    {
        if (!text.Contains('=')) return false;
        foreach (var range in text.Split(';'))
        {
            var pair = text[range];
            var equals = pair.IndexOf('=');
            if (equals <= 0) continue;
            var value = pair[(equals + 1)..].Trim();
            if (!value.IsEmpty && value[0] != '$' && IsConnectionKey(pair[..equals].Trim())) return true;
        }

        return false;
    }

    private static bool IsConnectionKey(ReadOnlySpan<char> key)
    {
        foreach (var known in ConnectionKeys)
        {
            if (key.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // scheme://user:password@host
    private static bool HasUserInfo(ReadOnlySpan<char> text)
    {
        var scheme = text.IndexOf("://");
        if (scheme <= 0) return false;
        var authority = text[(scheme + 3)..];
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end) authority = authority[..end];
        var at = authority.LastIndexOf('@');
        if (at < 0) return false;
        var colon = authority[..at].IndexOf(':');
        return colon >= 0 && colon + 1 < at && authority[colon + 1] != '$';
    }
}

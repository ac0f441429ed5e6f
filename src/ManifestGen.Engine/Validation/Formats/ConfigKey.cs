namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A key of a ConfigMap or a Secret, which becomes a file's name.</summary>
internal static class ConfigKey
{
    /// <summary>What is wrong with text as a key, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length > Dns1123Subdomain.MaxLength) return "must be no more than 253 characters";
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return Characters;
        }

        return text switch
        {
            "" => Characters,
            "." => "must not be '.'",
            ".." => "must not be '..'",
            _ => text.StartsWith("..", StringComparison.Ordinal) ? "must not start with '..'" : null,
        };
    }

    private const string Characters = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name of an environment variable, as every release from 1.32 on takes it: printable ASCII without <c>=</c>.</summary>
internal static class EnvName
{
    /// <summary>What is wrong with text as a name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0) return "environment variable name must be non-empty";
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '=') return "a valid environment variable name must consist only of printable ASCII characters other than '='";
        }

        return null;
    }
}

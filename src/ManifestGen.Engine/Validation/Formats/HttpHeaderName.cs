namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name of an HTTP header.</summary>
internal static class HttpHeaderName
{
    /// <summary>What is wrong with text as a header's name, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return Characters;
        }

        return text.Length == 0 ? Characters : null;
    }

    private const string Characters = "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name')";
}

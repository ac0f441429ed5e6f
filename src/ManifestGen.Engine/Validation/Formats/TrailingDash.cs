namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The <c>-</c> at the end of <c>generateName</c>, which is right because characters follow it.</summary>
internal static class TrailingDash
{
    /// <summary>
    /// Puts a letter in place of the last <c>-</c> and of what stands before it, as the API server does, so that the text can be judged as the beginning of a name.
    /// </summary>
    public static string Mask(string text) => text.Length > 1 && text[^1] == '-' ? string.Concat(text.AsSpan(0, text.Length - 2), "a") : text;
}

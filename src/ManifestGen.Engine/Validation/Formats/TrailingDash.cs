namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The <c>-</c> at the end of <c>generateName</c>, which is right because characters follow it.</summary>
internal static class TrailingDash
{
    /// <summary>Puts a letter in place of the last <c>-</c>, so that the text can be judged as the name that is made from it.</summary>
    public static string Mask(string text) => text.Length > 1 && text[^1] == '-' ? string.Concat(text.AsSpan(0, text.Length - 1), "a") : text;
}

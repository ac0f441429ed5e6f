namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>A code, or several: <c>MG7001</c>, or with an <c>x</c> for any digit at the end <c>MG70xx</c>.</summary>
/// <param name="Text">The pattern, as the user wrote it.</param>
internal readonly record struct CodePattern(string Text)
{
    private const int Length = 6;

    /// <summary>Reads a pattern.</summary>
    public static bool TryParse(string text, out CodePattern pattern)
    {
        pattern = new CodePattern(text);
        if (text.Length != Length || !text.StartsWith("MG", StringComparison.OrdinalIgnoreCase)) return false;
        var digits = text.AsSpan(2).TrimEnd('x');
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether a code is one of those meant.</summary>
    public bool Matches(string code) =>
        code.Length == Text.Length && code.AsSpan().StartsWith(Text.AsSpan().TrimEnd('x'), StringComparison.OrdinalIgnoreCase);
}

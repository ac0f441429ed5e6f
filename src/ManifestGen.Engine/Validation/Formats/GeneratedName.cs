namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The name that the API server makes of <c>generateName</c>.</summary>
internal static class GeneratedName
{
    private const int LongestPrefix = 58;

    /// <summary>The name, with <c>x</c> for each character that is made up; the server judges it like one that was given.</summary>
    public static string Of(string prefix) => string.Concat(prefix.AsSpan(0, Math.Min(prefix.Length, LongestPrefix)), "xxxxx");
}

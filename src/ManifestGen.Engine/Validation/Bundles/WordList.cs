namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Names put into a sentence.</summary>
internal static class WordList
{
    /// <summary>The most names that a sentence holds before it only counts the rest.</summary>
    private const int Shown = 5;

    /// <summary>Joins names as <c>a, b and c</c>; past the first few it says how many more there are.</summary>
    public static string And(IEnumerable<string> names)
    {
        var all = names.ToArray();
        if (all.Length == 0) return "none";
        if (all.Length == 1) return all[0];
        return all.Length <= Shown
            ? $"{string.Join(", ", all[..^1])} and {all[^1]}"
            : $"{string.Join(", ", all[..Shown])} and {all.Length - Shown} more";
    }
}

namespace ManifestGen.Engine.Diagnostics;

/// <summary>Finds what a misspelt name probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate that is nearest to a word; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        // Longer words cannot be near a field's name, and would cost time.
        if (word.Length is 0 or > 64) return null;
        string? nearest = null;
        var least = 1 + Math.Min(3, word.Length / 3);
        foreach (var candidate in candidates)
        {
            var distance = string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(word, candidate, least);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with the next to make one word of the other; stops at a limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit) return limit;
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}

using System.Globalization;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>Numbers of a Job's pods as text: <c>0,2-4</c>.</summary>
internal static class CompletionIndexes
{
    /// <summary>What is wrong with text as such numbers; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="completions">How many pods there are; their numbers are below it.</param>
    /// <param name="total">How many numbers are listed.</param>
    public static string? Problem(string text, long completions, out long total)
    {
        total = 0;
        if (text.Length == 0) return null;
        long last = -1;
        foreach (var interval in text.Split(','))
        {
            var dash = interval.IndexOf('-', StringComparison.Ordinal);
            if (!TryRead(dash < 0 ? interval : interval[..dash], out var first)) return $"cannot convert string to integer for index: \"{interval}\"";
            var end = first;
            if (dash >= 0 && !TryRead(interval[(dash + 1)..], out end)) return $"cannot convert string to integer for index: \"{interval}\"";
            if (first >= completions || end >= completions) return $"too large index: \"{interval}\"";
            if ((dash >= 0 && first >= end) || last >= first) return $"non-increasing order, previous: {last}, current: {first}";
            total += end - first + 1;
            last = end;
        }

        return null;
    }

    private static bool TryRead(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}

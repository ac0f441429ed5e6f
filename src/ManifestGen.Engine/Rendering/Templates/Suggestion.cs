namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What a misspelt name may have meant.</summary>
internal static class Suggestion
{
    /// <summary>A sentence with the known name that is closest; where none is close, one that lists them.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="list">The sentence that lists them, <c>{0}</c> in their place.</param>
    public static string Among(string name, IEnumerable<string> known, string list)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var closest = names.MinBy(n => Distance(name, n));
        if (closest is not null && Distance(name, closest) <= Math.Max(1, name.Length / 3)) return $"Did you mean '{closest}'?";
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, list, names.Count == 0 ? "none" : string.Join(", ", names));
    }

    /// <summary>How many letters must be put in, taken out, replaced or swapped with their neighbour to make one name of another.</summary>
    private static int Distance(string from, string to)
    {
        var costs = new int[from.Length + 1][];
        for (var i = 0; i <= from.Length; i++)
        {
            costs[i] = new int[to.Length + 1];
            costs[i][0] = i;
            for (var j = 1; j <= to.Length; j++) costs[i][j] = i == 0 ? j : Cost(costs, from, to, i, j);
        }

        return costs[from.Length][to.Length];
    }

    private static int Cost(int[][] costs, string from, string to, int i, int j)
    {
        var replaced = costs[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var cost = Math.Min(replaced, Math.Min(costs[i - 1][j], costs[i][j - 1]) + 1);
        var isSwapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return isSwapped ? Math.Min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}

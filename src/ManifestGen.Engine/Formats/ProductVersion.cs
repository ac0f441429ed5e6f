using System.Buffers;
using System.Globalization;

namespace ManifestGen.Engine.Formats;

/// <summary>Versions of products: of .NET's form, which may have one to four numbers, and in the form that semantic versioning asks for.</summary>
internal static class ProductVersion
{
    private const int Numbers = 3;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>Compares two versions: number by number, then by what follows the numbers; a version without such a rest comes after one with, and none before any.</summary>
    public static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return left.Length.CompareTo(right.Length);
        var (a, b) = (Parse(left), Parse(right));
        for (var at = 0; at < Math.Max(a.Numbers.Length, b.Numbers.Length); at++)
        {
            var order = NumberAt(a.Numbers, at).CompareTo(NumberAt(b.Numbers, at));
            if (order != 0) return order;
        }

        return a.Suffix.Length == 0 || b.Suffix.Length == 0 ? b.Suffix.Length.CompareTo(a.Suffix.Length) : string.CompareOrdinal(a.Suffix, b.Suffix);
    }

    /// <summary>The version with exactly three numbers, as a chart must have it; <c>0.1.0</c> for what has none.</summary>
    public static string Semantic(string version)
    {
        var (numbers, rest) = Parse(version);
        if (numbers.Length == 0) return "0.1.0";
        var three = string.Join('.', Enumerable.Range(0, Numbers).Select(at => NumberAt(numbers, at).ToString(CultureInfo.InvariantCulture)));
        return IsPrerelease(rest) ? three + rest : three;
    }

    private static (long[] Numbers, string Suffix) Parse(string version)
    {
        var end = version.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var numbers = end < 0 ? version : version[..end];
        long[] parsed = [.. numbers.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0)];
        return (parsed, end < 0 ? "" : version[end..]);
    }

    private static long NumberAt(long[] numbers, int at) => at < numbers.Length ? numbers[at] : 0;

    /// <summary>Whether the rest is a <c>-</c> and identifiers between dots, those of digits alone without a zero before them.</summary>
    private static bool IsPrerelease(string rest) =>
        rest.StartsWith('-')
        && rest[1..].Split('.').All(i => i.Length > 0 && i.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !(i.Length > 1 && i[0] == '0' && i.All(char.IsAsciiDigit)));
}

using System.Text;

namespace ManifestGen.Engine.Schemas.Patterns;

/// <summary>A set of characters: ranges of code points and categories of Unicode, or all but these.</summary>
internal sealed class RuneClass
{
    /// <summary>The last code point.</summary>
    public const int Last = 0x10FFFF;

    private readonly List<(int First, int Last)> _ranges = [];
    private uint _categories;

    /// <summary>Whether it holds what it does not name.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether upper and lower case are the same.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Adds the code points from one to another.</summary>
    public void Add(int first, int last) => _ranges.Add((first, last));

    /// <summary>Adds everything that a list of ranges in rising order leaves out.</summary>
    public void AddAllBut(IReadOnlyList<(int First, int Last)> ranges)
    {
        var next = 0;
        foreach (var (first, last) in ranges)
        {
            if (first > next) Add(next, first - 1);
            next = last + 1;
        }

        if (next <= Last) Add(next, Last);
    }

    /// <summary>Adds categories of Unicode, a bit each.</summary>
    public void AddCategories(uint categories) => _categories |= categories;

    /// <summary>Whether a character is in it.</summary>
    public bool Has(Rune rune)
    {
        var found = Names(rune) || (IsFolded && (Names(Rune.ToLowerInvariant(rune)) || Names(Rune.ToUpperInvariant(rune))));
        return found != IsNegated;
    }

    private bool Names(Rune rune)
    {
        foreach (var (first, last) in _ranges)
        {
            if (rune.Value >= first && rune.Value <= last) return true;
        }

        return _categories != 0 && (_categories & (1u << (int)Rune.GetUnicodeCategory(rune))) != 0;
    }

    /// <summary>The categories that a name such as <c>L</c> or <c>Lu</c> stands for, a bit each; 0 when it is no such name.</summary>
    public static uint CategoriesOf(string name)
    {
        if (name == "Any") return uint.MaxValue;
        var found = 0u;
        for (var category = 0; category < CategoryNames.Length; category++)
        {
            if (CategoryNames[category].StartsWith(name, StringComparison.Ordinal) && name.Length is 1 or 2) found |= 1u << category;
        }

        return found;
    }

    // In the order of the numbers of UnicodeCategory.
    private static readonly string[] CategoryNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm", "Sc", "Sk", "So", "Cn",
    ];
}

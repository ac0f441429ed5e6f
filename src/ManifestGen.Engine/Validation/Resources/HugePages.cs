using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Validation.Resources;

/// <summary>Memory in pages of one size, which the resource's name says: <c>hugepages-2Mi</c>.</summary>
internal static class HugePages
{
    private const string Prefix = "hugepages-";

    /// <summary>Whether an amount is a whole number of the pages that a name says.</summary>
    public static bool IsWhole(string name, Quantity amount) =>
        Quantity.TryParse(name[Prefix.Length..], out var page)
        && page is { Sign: > 0, IsWhole: true } && amount.Sign >= 0 && amount.Value % page.Value == 0;
}

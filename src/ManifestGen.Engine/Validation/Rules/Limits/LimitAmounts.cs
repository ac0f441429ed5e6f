using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>The amounts that one limit of a LimitRange sets for one resource, with the API server's defaults.</summary>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
/// <param name="Default">What a container without a limit gets.</param>
/// <param name="DefaultRequest">What a container without a request gets.</param>
/// <param name="Ratio">How many times the request a limit may be.</param>
internal readonly record struct LimitAmounts(Quantity? Minimum, Quantity? Maximum, Quantity? Default, Quantity? DefaultRequest, Quantity? Ratio)
{
    /// <summary>Reads the amounts of a resource.</summary>
    public static LimitAmounts Of(Field limit, string resource)
    {
        var minimum = Read(limit["min"], resource);
        var maximum = Read(limit["max"], resource);
        var ratio = Read(limit["maxLimitRequestRatio"], resource);

        // Defaults of a Pod are an error of their own.
        if (limit["type"].String == "Pod") return new LimitAmounts(minimum, maximum, null, null, ratio);
        var amount = Read(limit["default"], resource);
        var request = Read(limit["defaultRequest"], resource);
        if (limit["type"].String == "Container")
        {
            amount ??= maximum;
            request ??= amount ?? minimum;
        }

        return new LimitAmounts(minimum, maximum, amount, request, ratio);
    }

    private static Quantity? Read(Field amounts, string resource)
    {
        // A null in a map of amounts is nothing of the resource, which is not the same as no amount at all.
        var amount = amounts[resource];
        if (amount.Node is YamlScalar { Kind: ScalarKind.Null }) return Quantity.Zero;
        return amount.Quantity;
    }
}

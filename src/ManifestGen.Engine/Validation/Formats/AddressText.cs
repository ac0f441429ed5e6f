using System.Globalization;
using System.Text;

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The one form in which every program writes an address: RFC 5952 for IPv6, four plain decimal numbers for IPv4.</summary>
internal static class AddressText
{
    private const int Groups = 8;

    /// <summary>An address in its standard form; one that stands for an IPv4 address is written as that.</summary>
    public static string Of(IpAddress address) => address.IsV4 || address.IsMapped ? OfIPv4((uint)address.Bits) : OfIPv6(address.Bits);

    /// <summary>The standard form of a text, or null when the text has it already or is no address at all.</summary>
    public static string? BetterThan(string text) =>
        IpAddress.TryParse(text, out var address) && Of(address) is var standard && standard != text ? standard : null;

    /// <summary>The standard form of a block of addresses, or null when the text has it already or is no block at all.</summary>
    public static string? BetterBlockThan(string text)
    {
        if (!Cidr.TryParse(text, out var block)) return null;
        var isIPv4 = block.Address.IsV4;
        var width = isIPv4 ? 32 : 128;
        var first = block.Length == 0 ? 0 : block.Address.Bits >> (width - block.Length) << (width - block.Length);
        var address = isIPv4 ? OfIPv4((uint)first) : OfIPv6(first);
        var standard = string.Create(CultureInfo.InvariantCulture, $"{address}/{block.Length}");
        return standard == text ? null : standard;
    }

    private static string OfIPv4(uint bits) =>
        string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.{bits & 255}");

    private static string OfIPv6(UInt128 bits)
    {
        var (start, length) = LongestZeros(bits);
        var text = new StringBuilder();
        for (var at = 0; at < Groups; at++)
        {
            if (at == start)
            {
                text.Append("::");
                at += length - 1;
                continue;
            }

            if (text.Length > 0 && text[^1] != ':') text.Append(':');
            text.Append(CultureInfo.InvariantCulture, $"{Group(bits, at):x}");
        }

        return text.ToString();
    }

    // The longest run of zero groups, the first of several; a single one is written out.
    private static (int Start, int Length) LongestZeros(UInt128 bits)
    {
        var best = (Start: -1, Length: 1);
        var run = 0;
        for (var at = 0; at < Groups; at++)
        {
            run = Group(bits, at) == 0 ? run + 1 : 0;
            if (run > best.Length) best = (at - run + 1, run);
        }

        return best;
    }

    private static ushort Group(UInt128 bits, int index) => (ushort)(bits >> (16 * (Groups - 1 - index)));
}

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>A range of IP addresses, <c>10.9.8.0/24</c>.</summary>
/// <param name="Address">The address before the slash.</param>
/// <param name="Length">How many leading bits all addresses of the range share.</param>
internal readonly record struct Cidr(IpAddress Address, int Length)
{
    private const string Form = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

    /// <summary>Reads a range; leading zeros are skipped, and bits past the length are kept.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Cidr cidr) => TryParse(text, out cidr, out _);

    /// <summary>What is wrong with text as a range, in the API server's words; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">1.36 and later refuse leading zeros, bits past the length and IPv4-mapped addresses.</param>
    public static string? Problem(string text, KubernetesVersion version)
    {
        if (!TryParse(text, out var cidr, out var leadingZeros)) return Form;
        if (version.Minor < 36) return null;
        if (leadingZeros) return "must not have leading 0s in IP or prefix length";
        if (cidr.Address.IsMapped) return "must not have an IPv4-mapped IPv6 address";
        return cidr.HostBits == 0 ? null : "must not have bits set beyond the prefix length";
    }

    /// <summary>Whether a smaller range lies wholly inside this one.</summary>
    public bool StrictlyContains(Cidr inner) =>
        inner.Address.IsV4 == Address.IsV4 && inner.Length > Length && Shared(inner.Address) == Shared(Address);

    private UInt128 HostBits => Length == Address.Width ? 0 : Address.Bits & ((UInt128.One << (Address.Width - Length)) - 1);

    private UInt128 Shared(IpAddress address) => Length == 0 ? 0 : address.Bits >> (Address.Width - Length);

    private static bool TryParse(ReadOnlySpan<char> text, out Cidr cidr, out bool leadingZeros)
    {
        cidr = default;
        leadingZeros = false;
        var slash = text.IndexOf('/');
        if (slash < 0 || !IpAddress.TryParse(text[..slash], out var address, out leadingZeros)) return false;
        var digits = text[(slash + 1)..];
        var length = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            length = (length * 10) + (c - '0');
            if (length > address.Width) return false;
        }

        leadingZeros |= digits.Length > 1 && digits[0] == '0';
        cidr = new Cidr(address, length);
        return !digits.IsEmpty;
    }
}

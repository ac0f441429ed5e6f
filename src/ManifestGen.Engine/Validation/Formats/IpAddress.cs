using System.Buffers.Binary;

namespace ManifestGen.Engine.Validation.Formats;

/// <summary>An IP address as the API server reads it, which is not as .NET does: no zones, no brackets, always four octets.</summary>
/// <param name="Bits">The address; IPv4 in the lowest 32 bits.</param>
/// <param name="IsV4">Whether it is written as IPv4.</param>
internal readonly record struct IpAddress(UInt128 Bits, bool IsV4)
{
    private const string Form = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";

    /// <summary>How many bits an address of this family has.</summary>
    public int Width => IsV4 ? 32 : 128;

    /// <summary>Whether it is an IPv6 address that stands for an IPv4 one, <c>::ffff:10.0.0.1</c>.</summary>
    public bool IsMapped => !IsV4 && Bits >> 32 == 0xFFFF;

    /// <summary>Whether it is the address that means any or none: <c>0.0.0.0</c> or <c>::</c>.</summary>
    public bool IsUnspecified => Canonical.Bits == 0;

    /// <summary>Whether it is in <c>127.0.0.0/8</c> or is <c>::1</c>.</summary>
    public bool IsLoopback => Canonical is { IsV4: true } v4 ? v4.Bits >> 24 == 127 : Bits == 1;

    /// <summary>Whether it is in <c>169.254.0.0/16</c> or <c>fe80::/10</c>.</summary>
    public bool IsLinkLocal => Canonical is { IsV4: true } v4 ? v4.Bits >> 16 == 0xA9FE : Bits >> 118 == 0x3FA;

    /// <summary>Whether it is in <c>224.0.0.0/24</c> or <c>ff02::/16</c>.</summary>
    public bool IsLinkLocalMulticast => Canonical is { IsV4: true } v4 ? v4.Bits >> 8 == 0xE00000 : Bits >> 112 == 0xFF02;

    /// <summary>Why it can be no address of something elsewhere, in the API server's words; null when it can.</summary>
    public string? SpecialUse
    {
        get
        {
            if (IsUnspecified) return "may not be unspecified (0.0.0.0 or ::)";
            if (IsLoopback) return "may not be in the loopback range (127.0.0.0/8, ::1/128)";
            if (IsLinkLocal) return "may not be in the link-local range (169.254.0.0/16, fe80::/10)";
            return IsLinkLocalMulticast ? "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)" : null;
        }
    }

    // A mapped address is judged as what it stands for.
    private IpAddress Canonical => IsMapped ? new IpAddress(Bits & 0xFFFF_FFFF, IsV4: true) : this;

    /// <summary>Reads an address; leading zeros in an octet are skipped, as every release did before 1.36.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address) => TryParse(text, out address, out _);

    /// <summary>What is wrong with text as an address, in the API server's words; null when nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">1.36 and later refuse leading zeros and IPv4-mapped addresses.</param>
    public static string? Problem(string text, KubernetesVersion version)
    {
        if (!TryParse(text, out var address, out var leadingZeros)) return Form;
        if (version.Minor < 36) return null;
        if (leadingZeros) return "must not have leading 0s";
        return address.IsMapped ? "must not be an IPv4-mapped IPv6 address" : null;
    }

    /// <summary>Reads an address and says whether a number in it has zeros that it does not need.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out IpAddress address, out bool leadingZeros)
    {
        leadingZeros = false;
        if (text.Contains(':')) return TryParseV6(text, out address, ref leadingZeros);
        var read = TryParseV4(text, out var bits, ref leadingZeros);
        address = new IpAddress(bits, IsV4: true);
        return read;
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, out uint bits, ref bool leadingZeros)
    {
        bits = 0;
        for (var octet = 0; octet < 4; octet++)
        {
            var end = octet < 3 ? text.IndexOf('.') : text.Length;
            if (end <= 0) return false;
            var number = 0;
            foreach (var c in text[..end])
            {
                if (!char.IsAsciiDigit(c)) return false;
                number = (number * 10) + (c - '0');
                if (number > 255) return false;
            }

            leadingZeros |= end > 1 && text[0] == '0';
            bits = (bits << 8) | (uint)number;
            text = octet < 3 ? text[(end + 1)..] : [];
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out IpAddress address, ref bool leadingZeros)
    {
        address = default;
        Span<byte> bytes = stackalloc byte[16];
        var (at, gap) = (0, -1);
        if (text.StartsWith("::"))
        {
            gap = 0;
            text = text[2..];
        }

        while (!text.IsEmpty)
        {
            if (at == 16) return false;
            var end = text.IndexOf(':');
            var group = end < 0 ? text : text[..end];
            if (end < 0 && group.Contains('.'))
            {
                if (at > 12 || !TryParseV4(group, out var v4, ref leadingZeros)) return false;
                BinaryPrimitives.WriteUInt32BigEndian(bytes[at..], v4);
                at += 4;
                break;
            }

            if (!TryReadGroup(group, out var value, ref leadingZeros)) return false;
            BinaryPrimitives.WriteUInt16BigEndian(bytes[at..], value);
            at += 2;
            if (end < 0) break;
            text = text[(end + 1)..];
            if (text.IsEmpty) return false;
            if (text[0] != ':') continue;
            if (gap >= 0) return false;
            gap = at;
            text = text[1..];
        }

        if (gap < 0 ? at != 16 : at == 16) return false;
        if (gap >= 0)
        {
            bytes[gap..at].CopyTo(bytes[(16 - (at - gap))..]);
            bytes[gap..(16 - (at - gap))].Clear();
        }

        address = new IpAddress(BinaryPrimitives.ReadUInt128BigEndian(bytes), IsV4: false);
        return true;
    }

    private static bool TryReadGroup(ReadOnlySpan<char> group, out ushort value, ref bool leadingZeros)
    {
        var number = 0;
        value = 0;
        foreach (var c in group)
        {
            if (!char.IsAsciiHexDigit(c)) return false;
            number = (number << 4) | (char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
            if (number > ushort.MaxValue) return false;
        }

        // Up to four digits are written out in full; more can only be zeros.
        leadingZeros |= group.Length > 4;
        value = (ushort)number;
        return !group.IsEmpty;
    }
}

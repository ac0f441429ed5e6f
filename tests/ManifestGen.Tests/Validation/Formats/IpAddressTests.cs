using System.Net;
using CsCheck;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

public sealed class IpAddressTests
{
    [Theory]
    [InlineData("10.9.8.7", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("010.9.8.7", true)]
    [InlineData("10.9.8", false)]
    [InlineData("10.9.8.7.6", false)]
    [InlineData("10.9.8.256", false)]
    [InlineData("10.9..7", false)]
    [InlineData("10.9.8.+7", false)]
    [InlineData("0x0a.9.8.7", false)]
    [InlineData("", false)]
    [InlineData("::", true)]
    [InlineData("::1", true)]
    [InlineData("2001:db8::ffff", true)]
    [InlineData("1:2:3:4:5:6:7:8", true)]
    [InlineData("1:2:3:4:5:6:7::", true)]
    [InlineData("::2:3:4:5:6:7:8", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("1:2:3:4:5:6:10.0.0.1", true)]
    [InlineData("1:2:3:4:5:6:7:8:9", false)]
    [InlineData("1:2:3:4:5:6:7", false)]
    [InlineData("1:2:3:4:5:6:7:8::", false)]
    [InlineData("1::2::3", false)]
    [InlineData("1:::2", false)]
    [InlineData(":1", false)]
    [InlineData("1:", false)]
    [InlineData("fe80::1%eth0", false)]
    [InlineData("[::1]", false)]
    [InlineData("12345::", false)]
    [InlineData("::10.0.0", false)]
    [InlineData("::g", false)]
    public void An_address_is_read_as_the_server_reads_it(string text, bool isAddress) => Assert.Equal(isAddress, IpAddress.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.010", "must not have leading 0s")]
    [InlineData("::ffff:10.0.0.1", "must not be an IPv4-mapped IPv6 address")]
    public void From_1_36_on_what_is_ambiguous_is_refused(string text, string problem)
    {
        Assert.Null(IpAddress.Problem(text, new KubernetesVersion(35)));
        Assert.Equal(problem, IpAddress.Problem(text, new KubernetesVersion(36)));
    }

    [Fact]
    public void The_text_that_NET_writes_for_an_address_is_read_back() =>
        Gen.Byte.Array[16].Sample(bytes =>
        {
            Assert.True(IpAddress.TryParse(new IPAddress(bytes).ToString(), out var six));
            Assert.Equal(new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(8))), six.Bits);
            Assert.True(IpAddress.TryParse(new IPAddress(bytes[..4]).ToString(), out var four));
            Assert.Equal(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), four.Bits);
        });

    [Theory]
    [InlineData("127.0.0.1", true, false, false)]
    [InlineData("::1", true, false, false)]
    [InlineData("::ffff:127.9.9.9", true, false, false)]
    [InlineData("169.254.1.1", false, true, false)]
    [InlineData("fe80::1", false, true, false)]
    [InlineData("0.0.0.0", false, false, true)]
    [InlineData("::", false, false, true)]
    [InlineData("10.0.0.1", false, false, false)]
    public void Addresses_with_a_meaning_of_their_own_are_known(string text, bool loopback, bool linkLocal, bool unspecified)
    {
        Assert.True(IpAddress.TryParse(text, out var address));

        Assert.Equal((loopback, linkLocal, unspecified), (address.IsLoopback, address.IsLinkLocal, address.IsUnspecified));
    }

    [Theory]
    [InlineData("10.0.0.0/8", null)]
    [InlineData("10.0.0.1/32", null)]
    [InlineData("0.0.0.0/0", null)]
    [InlineData("2001:db8::/64", null)]
    [InlineData("10.0.0.1/8", "must not have bits set beyond the prefix length")]
    [InlineData("10.0.0.0/08", "must not have leading 0s in IP or prefix length")]
    [InlineData("10.0.0.0/33", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [InlineData("10.0.0.0", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [InlineData("10.0.0.0/", "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    public void A_range_is_judged_as_the_server_does(string text, string? problem) => Assert.Equal(problem, Cidr.Problem(text, new KubernetesVersion(36)));

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("0.0.0.0/0", "10.0.0.0/8", true)]
    [InlineData("::/0", "10.0.0.0/8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", true)]
    public void A_range_contains_smaller_ranges_of_its_own_kind(string outer, string inner, bool contains)
    {
        Assert.True(Cidr.TryParse(outer, out var large));
        Assert.True(Cidr.TryParse(inner, out var small));

        Assert.Equal(contains, large.StrictlyContains(small));
    }
}

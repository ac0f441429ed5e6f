using System.Net;
using CsCheck;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:1:1:1:1:1", null)]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("::", null)]
    [InlineData("1::", null)]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("fe80::0abc", "fe80::abc")]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("010.0.0.001", "10.0.0.1")]
    [InlineData("10.0.0.1", null)]
    [InlineData("host", null)]
    public void An_address_has_one_standard_form(string text, string? better) => Assert.Equal(better, AddressText.BetterThan(text));

    [Theory]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("10.0.0.0/08", "10.0.0.0/8")]
    [InlineData("10.0.0.0/8", null)]
    [InlineData("1.2.3.4/0", "0.0.0.0/0")]
    [InlineData("1.2.3.4/32", null)]
    [InlineData("2001:DB8::/32", "2001:db8::/32")]
    [InlineData("2001:db8::1/32", "2001:db8::/32")]
    [InlineData("::1/128", null)]
    [InlineData("::1/0", "::/0")]
    [InlineData("10.0.0.0", null)]
    public void A_block_has_one_standard_form(string text, string? better) => Assert.Equal(better, AddressText.BetterBlockThan(text));

    [Fact]
    public void The_standard_form_is_that_of_NET_where_both_know_one() => Gen.Byte.Array[16].Select(Gen.Int[0, 8]).Sample((bytes, zeros) =>
    {
        // Random bytes hold no zeros to shorten, so some are put there. The first group is kept, as .NET writes small addresses as IPv4.
        Array.Clear(bytes, 2 + zeros, Math.Min(6, 14 - zeros));
        bytes[0] |= 1;
        var expected = new IPAddress(bytes).ToString();

        Assert.True(IpAddress.TryParse(expected, out var address));
        Assert.Equal(expected, AddressText.Of(address));
    });
}

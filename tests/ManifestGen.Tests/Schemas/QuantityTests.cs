using CsCheck;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Tests.Schemas;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("250m", 250)]
    [InlineData("1", 1000)]
    [InlineData(".5", 500)]
    [InlineData("1.", 1000)]
    [InlineData("+2", 2000)]
    [InlineData("-1.5", -1500)]
    [InlineData("1e3", 1000_000)]
    [InlineData("12E-1", 1200)]
    [InlineData("1k", 1000_000)]
    [InlineData("1Ki", 1024_000)]
    [InlineData(" 1Gi ", 1073741824_000)]
    [InlineData("0.5Mi", 524288_000)]
    [InlineData("100u", 1)]
    [InlineData("1n", 1)]
    [InlineData("000.250", 250)]
    [InlineData("0Ei", 0)]
    public void An_amount_is_read_exactly(string text, long milli) => Assert.Equal(milli, Parse(text).MilliValue);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1 Gi")]
    [InlineData("1K")]
    [InlineData("1ki")]
    [InlineData("1MB")]
    [InlineData("1Gib")]
    [InlineData("1g")]
    [InlineData("1.2.3")]
    [InlineData("one")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e1.5")]
    [InlineData("0x10")]
    [InlineData("--1")]
    [InlineData("1,5")]
    [InlineData("1Mi1")]
    [InlineData("٣")]
    public void What_the_server_does_not_read_is_no_quantity(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Null_is_no_quantity() => Assert.False(Quantity.TryParse(null, out _));

    [Fact]
    public void A_lone_E_is_exa_and_with_a_number_an_exponent()
    {
        Assert.Equal(1_000_000_000_000_000_000, Parse("1E").Value);
        Assert.Equal(10, Parse("1E1").Value);
    }

    [Theory]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1000m", "1")]
    [InlineData("0.1", "100m")]
    [InlineData("1e6", "1M")]
    [InlineData("64Mi", "0.0625Gi")]
    public void Amounts_are_equal_however_they_are_written(string left, string right)
    {
        Assert.Equal(Parse(left), Parse(right));
        Assert.Equal(Parse(left).GetHashCode(), Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("1500m", "1500m")]
    [InlineData("2000", "2k")]
    [InlineData("2048Ki", "2Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.1Ki", "102400m")]
    [InlineData("0", "0")]
    [InlineData("-3M", "-3M")]
    [InlineData("2000e-6", "2e-3")]
    [InlineData("5E4", "50e3")]
    [InlineData("7e0", "7")]
    public void The_canonical_text_has_no_fraction(string text, string canonical) => Assert.Equal(canonical, Parse(text).ToString());

    [Fact]
    public void An_amount_past_64_bits_is_capped_when_binary_and_kept_when_decimal()
    {
        Assert.Equal(Parse("9223372036854775807"), Parse("8Ei"));
        Assert.True(Parse("10E") > Parse("8Ei"));
        Assert.Equal(1, Parse("1e-999999999").Value);
    }

    [Theory]
    [InlineData("1Ei", false)]
    [InlineData("2Ei", true)]
    [InlineData("1e100", true)]
    [InlineData("123456789012345678", false)]
    [InlineData("100E", true)]
    [InlineData("9223372036854775809", true)]
    [InlineData("3Ei", false)]
    [InlineData("0.5", false)]
    [InlineData("1000u", false)]
    [InlineData("1n", false)]
    public void An_amount_past_64_bits_overflows_as_it_does_in_the_server(string text, bool isCount) => Assert.Equal(isCount, Parse(text).IsCount);

    [Fact]
    public void Sums_and_multiples_keep_the_form_of_the_first()
    {
        Assert.Equal("192Mi", (Parse("64Mi") * 3).ToString());
        Assert.Equal("750m", (Parse("500m") + Parse("0.25")).ToString());
        Assert.Equal("1Gi", (Quantity.Zero + Parse("1Gi")).ToString());
        Assert.Equal(-1, (Parse("1") - Parse("2")).Sign);
    }

    [Fact]
    public void Order_agrees_with_the_amount() => Gen.Int[-100_000, 100_000].Select(Gen.Int[-100_000, 100_000]).Sample((left, right) =>
        Parse($"{left}m").CompareTo(Parse($"{right / 1000m:0.000}")) == left.CompareTo(right));

    [Fact]
    public void The_canonical_text_reads_back_as_the_same_amount() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(Gen.OneOf("", "n", "u", "m", "k", "M", "Ki", "Mi", "Gi", "e3", "e-4")).Sample((amount, suffix) =>
            Parse(Parse($"{amount}{suffix}").ToString()) == Parse($"{amount}{suffix}"));

    private static Quantity Parse(string text)
    {
        Assert.True(Quantity.TryParse(text, out var quantity), text);
        return quantity;
    }
}

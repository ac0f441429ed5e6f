using CsCheck;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Bundles;

public sealed class IntOrPercentTests
{
    private static readonly Gen<IntOrPercent> Share = Gen.Int[0, 200].Select(p => new IntOrPercent(p, IsPercent: true));
    private static readonly Gen<int> Total = Gen.Int[0, 100_000];

    [Fact]
    public void Rounding_up_and_down_enclose_the_exact_share_and_differ_by_one_at_most() =>
        Gen.Select(Share, Total).Sample((share, total) =>
        {
            var exact = (decimal)share.Value * total / 100;
            return share.RoundDown(total) == Math.Floor(exact) && share.RoundUp(total) == Math.Ceiling(exact);
        });

    [Fact]
    public void A_number_is_itself_whatever_it_is_of() =>
        Gen.Select(Gen.Int[0, 1000], Total).Sample((number, total) =>
            new IntOrPercent(number, IsPercent: false) is var count && count.RoundUp(total) == number && count.RoundDown(total) == number);

    [Fact]
    public void More_replicas_never_make_a_share_smaller() =>
        Gen.Select(Share, Total).Sample((share, total) =>
            share.RoundUp(total + 1) >= share.RoundUp(total) && share.RoundDown(total + 1) >= share.RoundDown(total));

    [Theory]
    [InlineData("25%", 25, true)]
    [InlineData("0%", 0, true)]
    [InlineData("3", 3, false)]
    public void Both_forms_are_read(string text, int value, bool isPercent) =>
        Assert.Equal(new IntOrPercent(value, isPercent), IntOrPercent.Of(Reading.Value(text)));

    [Theory]
    [InlineData("-1")]
    [InlineData("'3'")]
    [InlineData("25.5%")]
    [InlineData("[25%]")]
    public void What_is_neither_is_nothing(string text) => Assert.Null(IntOrPercent.Of(Reading.Value(text)));
}

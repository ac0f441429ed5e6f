using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

public sealed class ScalarResolverTests
{
    [Theory]
    [InlineData("y")]
    [InlineData("Yes")]
    [InlineData("NO")]
    [InlineData("on")]
    [InlineData("Off")]
    [InlineData("TRUE")]
    [InlineData("false")]
    public void Words_of_YAML_1_1_are_booleans(string text) => Assert.Equal("Boolean", Kind(text));

    [Theory]
    [InlineData("yEs")]
    [InlineData("truE")]
    [InlineData("nO")]
    [InlineData("12:30")]
    [InlineData("2024-01-01")]
    [InlineData("1.2.3")]
    [InlineData("0x")]
    [InlineData("0b2")]
    [InlineData("_1")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData(".")]
    [InlineData("e3")]
    [InlineData("1e")]
    [InlineData("1e999")]
    [InlineData(".5_0")]
    [InlineData("-.nan")]
    [InlineData("Null1")]
    [InlineData("nUll")]
    [InlineData("1Gi")]
    public void Anything_else_is_a_string(string text) => Assert.Equal("String", Kind(text));

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("")]
    public void Nothing_is_null(string text) => Assert.Equal("Null", Kind(text));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+5", 5)]
    [InlineData("0777", 511)]
    [InlineData("0o17", 15)]
    [InlineData("0x1F", 31)]
    [InlineData("-0b101", -5)]
    [InlineData("1_000", 1000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integers_may_have_a_prefix_and_separators(string text, long value)
    {
        Assert.Equal("Integer", Kind(text));
        Assert.Equal(value, Reading.Value(text).Integer);
    }

    [Theory]
    [InlineData("08", 8L)]
    [InlineData("1e3", 1000L)]
    [InlineData("80.0", 80L)]
    [InlineData("1.", 1L)]
    [InlineData("1.5", null)]
    [InlineData(".5", null)]
    [InlineData("-1_0.5e-1", null)]
    [InlineData("1e30", null)]
    public void A_float_without_a_fraction_is_an_integer_to_the_server(string text, long? value)
    {
        Assert.Equal("Float", Kind(text));
        Assert.Equal(value, Reading.Value(text).Integer);
    }

    [Fact]
    public void An_integer_past_64_bits_has_no_integer_value()
    {
        Assert.Equal("Integer", Kind("18446744073709551615"));
        Assert.Equal("Float", Kind("18446744073709551616"));
        Assert.Null(Reading.Value("18446744073709551615").Integer);
    }

    [Theory]
    [InlineData("'5'")]
    [InlineData("\"true\"")]
    [InlineData("!!str 5")]
    [InlineData("! 5")]
    [InlineData("|-\n  5")]
    public void Quotes_blocks_and_string_tags_make_a_string(string yaml) => Assert.NotNull(Reading.Value(yaml).String);

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1_5", "15")]
    [InlineData("1e16", "10000000000000000")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("1e-7", "1e-07")]
    [InlineData("1e21", "1e+21")]
    [InlineData("0.25", "0.25")]
    public void Numbers_reach_JSON_as_Go_writes_them(string yaml, string json) =>
        Assert.Equal(json, GoNumber.Json(Assert.IsType<YamlScalar>(Reading.Value(yaml).Node)));

    private static string Kind(string text) => ScalarResolver.Resolve(text).ToString();
}

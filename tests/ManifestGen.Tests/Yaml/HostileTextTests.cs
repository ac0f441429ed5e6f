using System.Text;
using CsCheck;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

/// <summary>Whatever a file holds, reading it ends in resources or coded errors, in time and memory in proportion.</summary>
public sealed class HostileTextTests
{
    private const string Head = "apiVersion: v1\nkind: X\n";

    [Fact]
    public void Any_bytes_are_read_without_a_fault_of_ours() => Gen.Byte.Array[0, 200].Sample(bytes => IsCoded(Reading.Of(bytes)), iter: 3000);

    [Fact]
    public void Any_change_of_a_manifest_is_read_without_a_fault_of_ours() => YamlTexts.Mutants.Sample(text => IsCoded(Reading.Of(text)), iter: 3000);

    [Fact]
    public void Any_soup_is_read_without_a_fault_of_ours() => YamlTexts.Soups.Sample(text => IsCoded(Reading.Of(text)), iter: 3000);

    [Fact]
    public void A_truncated_file_is_read_without_a_fault_of_ours() =>
        Gen.Select(YamlTexts.Plain, Gen.Int[0, 400]).Sample((text, end) => IsCoded(Reading.Of(Head + text[..Math.Min(end, text.Length)])), iter: 3000);

    [Theory]
    [InlineData("...\n...\n")]
    [InlineData("{: a}")]
    [InlineData("a:\n  : b")]
    [InlineData("x: [\n: y]")]
    [InlineData("\t")]
    [InlineData("\"\\uD800\"")]
    [InlineData("&a &a")]
    [InlineData("? ? ? ?")]
    [InlineData("!<tag:yaml.org,2002:int> x")]
    [InlineData("--- --- ---")]
    [InlineData("%")]
    public void A_find_of_the_fuzzer_stays_found(string text) => Assert.True(IsCoded(Reading.Of(Head + text)) && IsCoded(Reading.Of(text)));

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "\n")]
    [InlineData("? ", "\n")]
    public void Nesting_is_bounded(string open, string before)
    {
        var deep = new StringBuilder(Head).Append("x: ").Append(before);
        for (var level = 0; level < 10_000; level++) deep.Append(open);
        Assert.Equal(["MG3006"], Reading.Of(deep.ToString()).Codes);
    }

    [Fact]
    public void Nesting_below_the_bound_is_read()
    {
        var reading = Reading.Of($"{Head}x: {new string('[', 500)}{new string(']', 500)}\n");
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void Aliases_of_aliases_are_bounded()
    {
        var bomb = new StringBuilder(Head).Append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 12; level++) bomb.Append(Repeat($"a{level}: &a{level} [", $"*a{level - 1},", 10)).Append("]\n");
        Assert.Equal(["MG3007"], Reading.Of(bomb.ToString()).Codes);
    }

    [Fact]
    public void Aliases_in_a_chain_do_not_nest_past_the_bound()
    {
        var chain = new StringBuilder(Head).Append("a0: &a0 [x]\n");
        for (var link = 1; link < 20; link++)
            chain.Append('a').Append(link).Append(": &a").Append(link).Append(' ').Append('[', 100).Append("*a").Append(link - 1).Append(' ').Append(']', 100).Append('\n');
        Assert.Equal(["MG3006"], Reading.Of(chain.ToString()).Codes);
    }

    [Fact]
    public void A_file_or_a_document_that_is_too_large_is_not_read()
    {
        Assert.Equal(["MG3008"], Reading.Of(new byte[ReadingLimits.FileBytes + 1]).Codes);
        Assert.Equal(["MG3008"], Reading.Of(Head + "x: " + new string('a', ReadingLimits.DocumentBytes)).Codes);
    }

    [Theory]
    [InlineData("a: 1\n")]
    [InlineData("? \n")]
    public void The_errors_of_a_document_are_bounded(string line)
    {
        var codes = Reading.Of(Head + Repeat("", line, 100_000)).Codes.ToArray();
        Assert.InRange(codes.Length, ReadingLimits.Errors, ReadingLimits.Errors + 2);
        Assert.Equal("MG3019", codes[^1]);
    }

    [Theory]
    [InlineData("---\n}\n")]
    [InlineData("---\ntext\n")]
    [InlineData("%a\n---\n")]
    public void The_faulty_documents_of_a_file_are_bounded(string document)
    {
        var codes = Reading.Of(Repeat("", document, 100_000)).Codes.ToArray();
        Assert.InRange(codes.Length, ReadingLimits.Errors, ReadingLimits.Errors + 2);
        Assert.Equal("MG3019", codes[^1]);
    }

    [Fact]
    public void The_faulty_items_of_a_list_are_bounded() =>
        Assert.InRange(Reading.Of(Repeat("apiVersion: v1\nkind: List\nitems:\n", "- a\n", 100_000)).Diagnostics.Count, 1, ReadingLimits.Errors + 2);

    [Fact]
    public void A_mapping_of_many_keys_is_read_in_proportion()
    {
        var keys = new StringBuilder(Head).Append("data:\n");
        for (var key = 0; key < 200_000; key++) keys.Append("  k").Append(key).Append(": v\n");
        Assert.Equal("v", Reading.Of(keys.ToString()).Only["data"]["k199999"].String);
    }

    private static string Repeat(string start, string part, int times) => new StringBuilder(start).Insert(start.Length, part, times).ToString();

    /// <summary>Whether every finding has a code of reading and a place in the file. A fault of ours would have thrown.</summary>
    private static bool IsCoded(Reading reading) =>
        reading.Diagnostics.All(d => d.Code.StartsWith("MG30", StringComparison.Ordinal) && d.Location is { Line: > 0, Column: > 0, File: "a.yaml" });
}

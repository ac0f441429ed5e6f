using System.Text;
using CsCheck;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Engine.Yaml.Subset;

namespace ManifestGen.Tests.Yaml.Subset;

public sealed class SubsetReaderTests
{
    /// <summary>YamlDotNet wants lines inside of brackets, quotes and block scalars indented where Go's reader does not.</summary>
    private static readonly string[] StricterThanGo = ["wrong indentation", "what YAML has here", "extra spaces in first line", "more spaces in lines above"];

    [Fact]
    public void What_manifests_are_written_in_is_read_without_events() =>
        YamlTexts.Plain.Sample(text => SubsetReader.Read(Encoding.UTF8.GetBytes(text), 0) is not null, iter: 3000);

    [Fact]
    public void A_plain_text_reads_the_same_as_by_events() => YamlTexts.Plain.Sample(ReadsTheSame, iter: 3000);

    [Fact]
    public void A_changed_manifest_reads_the_same_as_by_events() => YamlTexts.Mutants.Sample(ReadsTheSame, iter: 3000);

    [Fact]
    public void A_soup_reads_the_same_as_by_events() => YamlTexts.Soups.Sample(ReadsTheSame, iter: 3000);

    [Theory]
    [InlineData("a: &x 1")]
    [InlineData("a: !t 1")]
    [InlineData("? a\n: b")]
    [InlineData("a:\tb")]
    [InlineData("<<: {a: b}")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: .inf")]
    [InlineData("~: a")]
    [InlineData("- a")]
    [InlineData("text")]
    [InlineData("a: [b")]
    [InlineData("a: b: c")]
    [InlineData("a: 1\n b: 2")]
    [InlineData("a: \"x")]
    [InlineData("a: 1\n...")]
    [InlineData("a: [b, c]: d")]
        [InlineData("a: \"\\q\"")]
    [InlineData("a: - b")]
    [InlineData("a: [?b]")]
    public void The_rest_is_left_to_the_reader_by_events(string text) => Assert.Null(SubsetReader.Read(Encoding.UTF8.GetBytes(text), 0));

    [Theory]
    [InlineData("a: \"x\ny\"", "x y")]
    [InlineData("a: [\nx\n]", "x")]
    [InlineData("a: |\n \n  x", "\nx")]
    public void What_Go_takes_at_any_indentation_is_taken(string yaml, string text) =>
        Assert.Equal(text, FirstText(SubsetReader.Read(Encoding.UTF8.GetBytes(yaml), 0)));

    [Theory]
    [InlineData("a: \"x\\t \n  y\"", "x\t y")]
    [InlineData("a: \"x \\\n  y\"", "x y")]
    [InlineData("a: \"x\\'y\"", "x'y")]
    [InlineData("a: \"x\n\n\n  y\"", "x\n\ny")]
    [InlineData("a: 'x\n  y'", "x y")]
    [InlineData("a: x\n  y\n\n  z\nb: 1", "x y\nz")]
    [InlineData("a: >\n  x\n  y\n\n    z\n  w\n", "x y\n\n  z\nw\n")]
    [InlineData("a: |+\n  x\n\n\nb: 1", "x\n\n\n")]
    [InlineData("a: |-\n  x\n\n\nb: 1", "x")]
    [InlineData("a: |2\n   x\n", " x\n")]
    public void Lines_are_folded_and_kept_as_YAML_says(string yaml, string text) =>
        Assert.Equal(text, FirstText(SubsetReader.Read(Encoding.UTF8.GetBytes(yaml), 0)));

    private static string? FirstText(YamlNode? node) => node switch
    {
        YamlMapping mapping => FirstText(mapping.Entries[0].Value),
        YamlSequence sequence => FirstText(sequence.Items[0]),
        YamlScalar scalar => scalar.Text,
        _ => null,
    };

    private static bool ReadsTheSame(string text)
    {
        if (SubsetReader.Read(Encoding.UTF8.GetBytes(text), 0) is not { } root) return true;
        var byEvents = ByEvents(text, out var fault);
        return TreeText.Of(root) == byEvents || Array.Exists(StricterThanGo, s => fault.Contains(s, StringComparison.Ordinal));
    }

    private static string? ByEvents(string text, out string fault)
    {
        var sink = new DiagnosticSink();
        var root = NodeComposer.Read(text, new DocumentPlace("", 0), new CopyBudget(), sink);
        fault = sink.Found.Count > 0 ? sink.Found[0].Message : "";
        return fault.Length > 0 || root is null ? null : TreeText.Of(root);
    }
}

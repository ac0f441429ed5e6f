using System.Text;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Yaml;

public sealed class ManifestReaderTests
{
    private const string Head = "apiVersion: v1\nkind: X\n";

    [Fact]
    public void Every_value_knows_its_line_column_and_path()
    {
        var manifest = Reading.Of("# a comment\n---\n" + Head + "spec:\n  list:\n  - name: a\n    port: 80\n").Only;
        var port = manifest["spec"]["list"].Items.GetEnumerator() is var items && items.MoveNext() ? items.Current["port"] : default;
        Assert.Equal("a.yaml(8,11) spec.list[0].port", $"{port.Location.File}({port.Location.Line},{port.Location.Column}) {port.Location.Path}");
    }

    [Fact]
    public void A_column_counts_UTF16_units()
    {
        var manifest = Reading.Of(Head + "spec: {é: 1, 😀: 2, last: 3}\n").Only;
        Assert.Equal(27, manifest["spec"]["last"].Location.Column);
    }

    [Fact]
    public void Documents_are_numbered_and_empty_ones_are_skipped()
    {
        var reading = Reading.Of("---\n# nothing\n---\n" + Head + "---   # two\n\n---\n~\n---\n" + Head + "---");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal([(0, 4), (1, 11)], reading.Manifests.Select(m => (m.Document, m["apiVersion"].Location.Line)));
    }

    [Fact]
    public void A_fault_in_one_document_does_not_hide_the_others()
    {
        var reading = Reading.Of(Head + "spec: [\n---\n" + Head + "---\n\tkey: 1\n---\n" + Head);
        Assert.Equal(2, reading.Manifests.Count);
        Assert.Equal(["MG3001", "MG3001"], reading.Codes);
        Assert.Equal([4, 8], reading.Diagnostics.Select(d => d.Location.Line));
    }

    [Fact]
    public void The_items_of_a_list_are_resources_of_their_own()
    {
        var reading = Reading.Of("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n  metadata: {name: a}\n- apiVersion: v1\n  kind: B\n");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["A", "B"], reading.Manifests.Select(m => m.Kind));
        var name = reading.Manifests[0]["metadata"]["name"].Location;
        Assert.Equal((6, "metadata.name", "a.yaml"), (name.Line, name.Path, name.File));
    }

    [Fact]
    public void An_item_of_a_typed_list_takes_the_type_from_the_list()
    {
        var item = Reading.Of("apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- metadata: {name: a}\n").Only;
        Assert.Equal(("apps/v1", "Deployment", "a"), (item.ApiVersion, item.Kind, item.Name));
    }

    [Theory]
    [InlineData("- 1\n", "MG3004")]
    [InlineData("text\n", "MG3004")]
    [InlineData("kind: X\n", "MG3005")]
    [InlineData("apiVersion: v1\nkind: 5\n", "MG3005")]
    [InlineData("apiVersion: v1\nkind: \"\"\n", "MG3005")]
    public void A_document_must_be_a_mapping_with_a_type(string yaml, string code)
    {
        var reading = Reading.Of(yaml);
        Assert.Empty(reading.Manifests);
        Assert.Equal([code], reading.Codes);
    }

    [Theory]
    [InlineData("spec: \"a\\/b\"\n", "MG3001 3:7")]
    [InlineData("spec: [\"\\ud83d\\ude00\"]\n", "MG3001 3:8")]
    [InlineData("spec: \"a\\\\/b\"\n", "")]
    public void An_escape_that_only_JSON_has_is_an_error_in_YAML(string yaml, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reading.Of(Head + yaml).Diagnostics.Select(d => $"{d.Code} {d.Location.Line}:{d.Location.Column}")));

    [Theory]
    [InlineData("spec: \"it\\'s\"", "it's")]
    [InlineData("spec: &x \"it\\'s \\\\'\\n\"", "it's \\'\n")]
    [InlineData("spec: &x \"it\\'s\\P\"", "it's\u2029")]
    [InlineData("more: {\"\\'\": &x \"\\'\"}\nspec: *x", "'")]
    [InlineData("more: &x 'a\\'\nspec: \"\\'\"", "'")]
    public void A_single_quote_may_be_escaped_as_in_Go(string yaml, string expected)
    {
        var reading = Reading.Of(Head + yaml + "\n");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(expected, reading.Only["spec"].String);
    }

    [Theory]
    [InlineData("spec: [a, %b]", "3:11")]
    [InlineData("spec: {a: :b}", "3:11")]
    [InlineData("spec: [a, |]", "3:11")]
    [InlineData("spec: [?a]", "3:8")]
    [InlineData("spec: &a.b c", "3:7")]
    [InlineData("spec: &x {\"\\'\": a, b: \"\\q\"}", "3:23")]
    public void What_only_Go_refuses_is_an_error_at_its_place(string yaml, string expected)
    {
        var found = Assert.Single(Reading.Of(Head + yaml + "\n").Diagnostics);
        Assert.Equal(("MG3001", expected), (found.Code, $"{found.Location.Line}:{found.Location.Column}"));
    }

    [Fact]
    public void A_tab_that_indents_is_shown_where_it_stands()
    {
        var found = Assert.Single(Reading.Of(Head + "spec:\n\ta: 1\n").Diagnostics);
        Assert.Equal(("MG3001", 4, 1), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Fact]
    public void JSON_has_its_own_escapes()
    {
        var manifest = Reading.Of("{\"apiVersion\": \"v1\", \"kind\": \"X\", \"spec\": \"a\\/\\ud83d\\ude00\"}").Only;
        Assert.Equal("a/😀", manifest["spec"].String);
    }

    [Fact]
    public void A_byte_order_mark_within_a_text_belongs_to_it() => Assert.Equal("a\ufeffb", Reading.Of(Head + "spec: a\ufeffb\n").Only["spec"].String);

    [Fact]
    public void A_duplicate_key_is_reported_and_the_first_value_kept()
    {
        var reading = Reading.Of(Head + "spec:\n  a: 1\n  b: 2\n  a: 3\n");
        var found = Assert.Single(reading.Diagnostics);
        Assert.Equal(("MG3003", 6, 3), (found.Code, found.Location.Line, found.Location.Column));
        Assert.Equal(1, reading.Only["spec"]["a"].Integer);
    }

    [Fact]
    public void Keys_of_other_types_become_text_as_in_JSON()
    {
        var reading = Reading.Of(Head + "spec: {1: a, on: b, 0x10: c, 1.5: d}\n");
        Assert.Equal(["1", "true", "16", "1.5"], ((YamlMapping?)reading.Only["spec"].Node)?.Entries.ToArray().Select(e => e.Key));
        Assert.Equal(["MG3003"], Reading.Of(Head + "spec: {1: a, '1': b}\n").Codes);
    }

    [Theory]
    [InlineData("{~: a}")]
    [InlineData("{18446744073709551615: a}")]
    [InlineData("{[a]: b}")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    [InlineData("!!int x")]
    [InlineData("!!binary '*'")]
    public void What_JSON_cannot_hold_is_reported(string yaml) => Assert.Equal(["MG3010"], Reading.Of(Head + $"spec: {yaml}\n").Codes);

    [Fact]
    public void An_alias_is_a_copy_with_the_lines_of_its_anchor_and_a_path_of_its_own()
    {
        var reading = Reading.Of(Head + "a: &x\n  k: [1]\nb: *x\n");
        Assert.Empty(reading.Diagnostics);
        var copy = reading.Only["b"]["k"];
        Assert.Equal(("b.k", 4), (copy.Path, copy.Location.Line));
        Assert.Equal(1, copy.Count);
    }

    [Theory]
    [InlineData("a: *nowhere\n")]
    [InlineData("a: &x [*x]\n")]
    [InlineData("a: &x {b: {c: *x}}\n")]
    public void An_alias_without_a_finished_anchor_is_reported(string yaml)
    {
        var reading = Reading.Of(Head + yaml);
        Assert.Equal(["MG3009"], reading.Codes);
        Assert.Empty(reading.Manifests);
    }

    [Fact]
    public void Merged_keys_are_overridden_by_those_that_follow()
    {
        var reading = Reading.Of(Head + "base: &b {p: 1, q: 1}\nmore: &m {q: 2, r: 2}\nspec:\n  <<: [*b, *m]\n  r: 3\n");
        Assert.Empty(reading.Diagnostics);
        var spec = reading.Only["spec"];
        Assert.Equal((1, 1, 3), (spec["p"].Integer, spec["q"].Integer, spec["r"].Integer));
    }

    [Theory]
    [InlineData("spec: {x: 3, <<: *b}")]
    [InlineData("spec: {<<: 5}")]
    [InlineData("spec: {<<: [*b, 5]}")]
    public void A_merge_that_readers_take_differently_is_reported(string yaml) =>
        Assert.Equal(["MG3011"], Reading.Of(Head + "base: &b {x: 1}\n" + yaml + "\n").Codes);

    [Fact]
    public void A_quoted_merge_key_is_a_key() => Assert.Equal("<<", Assert.IsType<YamlMapping>(Reading.Value("{'<<': 1}").Node).Entries[0].Key);

    [Theory]
    [InlineData("spec:\n\ta: 1\n")]
    [InlineData("spec:\n  \ta: 1\n")]
    [InlineData("spec:\n-\ta\n")]
    [InlineData("\tspec: 1\n")]
    public void A_tab_does_not_indent(string yaml)
    {
        var found = Assert.Single(Reading.Of(Head + yaml).Diagnostics);
        Assert.Equal("MG3001", found.Code);
        Assert.Contains("tab", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec:\ta\t# comment\n")]
    [InlineData("spec:\t\n  a: 1\n")]
    [InlineData("spec: [\n\ta,\n\tb]\n")]
    [InlineData("spec: 'a\n\t b'\n")]
    [InlineData("spec: |\n  a:\n  \tb\n")]
    public void A_tab_elsewhere_is_white_space(string yaml) => Assert.Empty(Reading.Of(Head + yaml).Diagnostics);

    [Fact]
    public void A_document_may_not_begin_in_the_middle_of_another() =>
        Assert.Equal(["MG3012"], Reading.Of(Head + "...\n" + Head).Codes);

    [Fact]
    public void A_directive_is_reported_and_the_document_after_it_is_read()
    {
        var reading = Reading.Of("%YAML 1.1\n---\n" + Head);
        Assert.Equal(["MG3012"], reading.Codes);
        Assert.Equal(3, reading.Only["apiVersion"].Location.Line);
    }

    [Fact]
    public void UTF16_with_a_byte_order_mark_is_read()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8])
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Head + "value: ü\n")];
            Assert.Equal("ü", Reading.Of(bytes).Only["value"].String);
        }
    }

    [Fact]
    public void What_is_no_text_is_reported_where_it_stands()
    {
        Assert.Equal(("MG3002", 3, 8), CodeAndPlace([.. "apiVersion: v1\nkind: X\nvalue: "u8, 0xC3, 0x28]));
        Assert.Equal(("MG3002", 3, 9), CodeAndPlace([.. "apiVersion: v1\nkind: X\nvalue: a\0b"u8]));
        Assert.Equal(("MG3002", 1, 1), CodeAndPlace(Encoding.UTF32.GetPreamble()));
        Assert.Equal(("MG3002", 1, 1), CodeAndPlace([0xFF, 0xFE, 0x00, 0xD8]));

        static (string Code, int Line, int Column) CodeAndPlace(byte[] bytes)
        {
            var reading = Reading.Of(bytes);
            Assert.Empty(reading.Manifests);
            var found = Assert.Single(reading.Diagnostics);
            return (found.Code, found.Location.Line, found.Location.Column);
        }
    }
}

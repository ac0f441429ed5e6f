using Scriban.Runtime;

namespace ManifestGen.Tests.Rendering;

public sealed class YamlLayoutTests
{
    private static readonly ScriptObject Labels = Rendered.Object(("app", "shop"), ("version", "1.4.0"));

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("250m", "250m")]
    [InlineData("512Mi", "512Mi")]
    [InlineData("25%", "25%")]
    [InlineData("/health/ready", "/health/ready")]
    [InlineData("registry.example.com:5000/shop/web:1.4.0", "registry.example.com:5000/shop/web:1.4.0")]
    [InlineData("http://orders/?a=b&c=d#top", "http://orders/?a=b&c=d#top")]
    [InlineData("", "\"\"")]
    [InlineData("1.4.0", "\"1.4.0\"")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData("12e3", "\"12e3\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("{{ x }}", "\"{{ x }}\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("<<", "\"<<\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("say \"hi\" \\o/", "\"say \\\"hi\\\" \\\\o/\"")]
    [InlineData("\u2028\ufeff\0", "\"\\u2028\\uFEFF\\u0000\"")]
    [InlineData("Grüße 😀", "\"Grüße 😀\"")]
    public void Text_stands_plain_only_where_every_reader_takes_it_as_that_text(string text, string expected) =>
        Assert.Equal($"name: {expected}\n", Yaml("name: {{ text }}", ("text", text)));

    [Fact]
    public void Numbers_and_booleans_of_the_model_are_plain()
    {
        var text = Yaml("a: {{ i }}\nb: {{ f }}\nc: {{ t }}\nd: {{ big }}\ne: {{ half }}", ("i", 8080), ("f", 1e21), ("t", true), ("big", 5_000_000_000L), ("half", 0.5m));

        Assert.Equal("a: 8080\nb: 1.0E+21\nc: true\nd: 5000000000\ne: 0.5\n", text);
    }

    [Fact]
    public void A_map_is_laid_out_under_its_key() =>
        Assert.Equal("metadata:\n  labels:\n    app: shop\n    version: \"1.4.0\"\n", Yaml("metadata:\n  labels: {{ labels }}\n", ("labels", Labels)));

    [Fact]
    public void A_map_on_a_line_of_its_own_joins_the_entries_around_it() =>
        Assert.Equal(
            "labels:\n    first: a\n    app: shop\n    version: \"1.4.0\"\n    last: b\n",
            Yaml("labels:\n    first: a\n    {{ labels }}\n    last: b\n", ("labels", Labels)));

    [Fact]
    public void A_list_is_laid_out_under_its_key_and_maps_in_it_behind_their_dashes() =>
        Assert.Equal(
            "items:\n  - a\n  - app: shop\n    version: \"1.4.0\"\n  - - b\n    - c\n",
            Yaml("items: {{ items }}", ("items", new ScriptArray { "a", Labels, new ScriptArray { "b", "c" } })));

    [Fact]
    public void A_map_after_a_dash_goes_on_below_itself() =>
        Assert.Equal("items:\n  - app: shop\n    version: \"1.4.0\"\n  - 1\n", Yaml("items:\n  - {{ labels }}\n  - {{ one }}\n", ("labels", Labels), ("one", 1)));

    [Fact]
    public void A_map_before_a_comment_stays_on_its_line() =>
        Assert.Equal("labels: {app: shop, version: \"1.4.0\"} # of the Pod\n", Yaml("labels: {{ labels }} # of the Pod", ("labels", Labels)));

    [Theory]
    [InlineData("one\ntwo\n", "|\n    one\n    two")]
    [InlineData("one\ntwo", "|-\n    one\n    two")]
    [InlineData("one\ntwo\n\n\n", "|+\n    one\n    two\n\n")]
    [InlineData("  one\ntwo\n", "|2\n      one\n    two")]
    [InlineData("\n\ttwo\n", "|2\n\n    \ttwo")]
    [InlineData("one \ntwo\n", "\"one \\ntwo\\n\"")]
    [InlineData("one\r\ntwo\n", "\"one\\r\\ntwo\\n\"")]
    [InlineData("\n\n", "\"\\n\\n\"")]
    public void Text_of_several_lines_is_a_block_where_it_can_be_one(string text, string expected) =>
        Assert.Equal($"data:\n  file: {expected}\nnext: 1\n", Yaml("data:\n  file: {{ text }}\nnext: 1\n", ("text", text)));

    [Fact]
    public void Text_of_several_lines_is_quoted_where_a_comment_below_would_become_a_part_of_it() =>
        Assert.Equal("data:\n  file: \"a\\nb\\n\"\n      # far in\nnext: 1\n", Yaml("data:\n  file: {{ text }}\n      # far in\nnext: 1\n", ("text", "a\nb\n")));

    [Fact]
    public void Empty_values_keep_their_type() =>
        Assert.Equal(
            "a: {}\nb: []\nc: null\nd: \"\"\n",
            Yaml("a: {{ map }}\nb: {{ list }}\nc: {{ none }}\nd: {{ text }}\n", ("map", new ScriptObject()), ("list", new ScriptArray()), ("none", null), ("text", "")));

    [Fact]
    public void An_empty_map_on_a_line_of_its_own_is_written_only_when_it_is_alone()
    {
        const string Template = "alone:\n  {{ map }}\nbefore:\n  {{ map }}\n  a: 1\nafter:\n  a: 1\n  {{ map }}\nlist:\n- {{ one }}\n{{ list }}\nempty:\n{{ list }}\nlast:\n  {{ map }}\n";

        Assert.Equal(
            "alone: {}\nbefore:\n  a: 1\nafter:\n  a: 1\nlist:\n- 1\nempty: []\nlast: {}\n",
            Yaml(Template, ("map", new ScriptObject()), ("list", new ScriptArray()), ("one", 1)));
    }

    [Fact]
    public void Lines_that_hold_only_statements_leave_no_trace() =>
        Assert.Equal("a:\n  - 1\n  - 2\nb: 1\n", Yaml("a:\n  {{ for i in 1..2 }}\n  - {{ i }}\n  {{ end }}\n\n{{ if true }}\nb: {{ 1 }}\n{{ end }}\n"));

    [Fact]
    public void The_templates_own_blocks_of_text_and_quotes_are_kept_as_they_stand()
    {
        const string Template = "a: |\n  one\n\n  # not a comment: x\nb: \"two\n\n  lines\"\nc: 'it''s'\n# a comment\nd: 1\n";

        Assert.Equal(Template, Yaml(Template + "{{ x = 1 }}"));
    }

    [Fact]
    public void A_value_in_a_comment_cannot_leave_it() =>
        Assert.Equal("# of a kind: b\na: 1\n", Yaml("# of {{ text }}\na: 1\n", ("text", "a\nkind: b")));

    [Fact]
    public void Keys_are_always_strings() =>
        Assert.Equal("\"8080\": a\n\"true\": b\nname: c\n", Yaml("{{ 8080 }}: a\n{{ true }}: b\n{{ 'name' }}: c\n"));

    [Fact]
    public void What_a_template_captures_is_one_value() =>
        Assert.Equal("data:\n  app.conf: |\n    host=a:b\n    port=1\n", Yaml("{{ capture text }}host={{ host }}\nport={{ 1 }}\n{{ end }}data:\n  app.conf: {{ text }}\n", ("host", "a:b")));

    [Fact]
    public void Raw_text_stands_as_though_the_template_held_it() =>
        Assert.Equal("a: \"x-b\"\nc: d\n", Yaml("a: \"x-{{ raw 'b' }}\"\n{{ text | raw }}\n", ("text", "c: d")));

    [Fact]
    public void A_partial_is_as_far_in_as_the_place_that_includes_it()
    {
        var rendered = Rendered.File(
            "a.yaml.scriban",
            "list:\n  - {{ include 'item' value: 'x' }}\nmap:\n  {{ include 'item' value: more }}\n",
            [("_item.scriban", "{{ if true }}\nname: {{ $value }}\nother:\n  deep: 1\n{{ end }}\n")],
            ("more", Labels));

        Assert.Empty(rendered.Diagnostics);
        Assert.Equal("list:\n  - name: x\n    other:\n      deep: 1\nmap:\n  name:\n    app: shop\n    version: \"1.4.0\"\n  other:\n    deep: 1\n", rendered.Text);
    }

    [Fact]
    public void Every_line_knows_the_template_line_that_it_came_from()
    {
        var rendered = Rendered.File(
            "a.yaml.scriban",
            "{{ x = 1 }}\nlabels: {{ labels }}\n\npart:\n  {{ include 'part' }}\n",
            [("_part.scriban", "{{ y = 1 }}\nname: {{ y }}\n")],
            ("labels", Labels));

        Assert.Equal(
            [("a.yaml.scriban", 2), ("a.yaml.scriban", 2), ("a.yaml.scriban", 2), ("a.yaml.scriban", 4), ("_part.scriban", 2)],
            rendered.Lines.Select(l => (l.Template, l.TemplateLine)));
        Assert.Equal(rendered.Lines.Count, rendered.Text.Count(c => c == '\n'));
    }

    private static string Yaml(string template, params (string Name, object? Value)[] variables)
    {
        var rendered = Rendered.Yaml(template, variables);
        Assert.Empty(rendered.Diagnostics);
        return rendered.Text;
    }
}

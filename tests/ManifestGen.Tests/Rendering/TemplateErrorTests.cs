using Scriban.Runtime;

namespace ManifestGen.Tests.Rendering;

public sealed class TemplateErrorTests
{
    private static readonly ScriptObject Component = Rendered.Object(("name", "web"), ("labels", Rendered.Object(("app", "web"))), ("service", null));

    [Fact]
    public void All_syntax_errors_are_reported_at_once_each_at_its_line() =>
        Expect("a: {{ 1 + }}\nb: 1\nc: {{ for }}\n{{ end }}\n", "MG2001 1:", "MG2001 3:", "MG2001 4:");

    [Fact]
    public void A_misspelt_variable_names_the_one_that_is_meant() =>
        Expect("a: 1\nb: {{ componet.name }}\n", "MG2002 2:7 There is no variable or function 'componet' Did you mean 'component'?");

    [Fact]
    public void A_misspelt_member_names_the_one_that_is_meant() =>
        Expect("a: {{ component.nmae }}\n", "MG2003 1:17 'component' has no member 'nmae' Did you mean 'name'?");

    [Fact]
    public void A_member_that_is_like_no_other_lists_those_there_are() =>
        Expect("a: {{ component.replicas }}\n", "MG2003 1:17 'component' has no member 'replicas' Its members are: labels, name, service.");

    [Fact]
    public void Every_unknown_name_is_reported_and_each_once() =>
        Expect("{{ for i in 1..3 }}\n- {{ component.nmae }}\n- {{ nothere.at.all }}\n{{ end }}\n", "MG2003 2:", "MG2002 3:");

    [Fact]
    public void A_function_that_depends_on_the_clock_or_on_chance_is_unknown() =>
        Expect("a: {{ date.now }}\nb: {{ math.uuid }}\nc: {{ math.random 1 2 }}\n", "MG2002 1:", "MG2003 2:", "MG2003 3:");

    [Fact]
    public void A_member_of_nothing_is_an_error_at_its_place() =>
        Expect("a: {{ component.service.type }}\n", "MG2004 1:25");

    [Fact]
    public void A_function_given_the_wrong_type_is_an_error_at_its_place() =>
        Expect("a: 1\nb: {{ 'x' | math.abs }}\n", "MG2004 2:");

    [Theory]
    [InlineData("{{ while true }}a{{ end }}")]
    [InlineData("{{ for i in 1..1000000 }}a{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("a: {{ x = {}; x.me = x; x }}")]
    [InlineData("{{ text = 'aaaaaaaaaa'; for i in 1..30; text = text + text; end }}a: {{ text }}")]
    public void What_does_not_come_to_an_end_is_ended(string template)
    {
        var rendered = Rendered.File("a.yaml.scriban", template, [("_self.scriban", "{{ include 'self' }}")]);

        Assert.Equal(["MG2005"], rendered.Codes);
    }

    [Theory]
    [InlineData("a: x-{{ 'b' }}", 9, "text stands before it")]
    [InlineData("a: {{ 'b' }}-x", 7, "text stands after it")]
    [InlineData("a: {{ 'b' }}{{ 'c' }}", 7, "text stands after it")]
    [InlineData("a: {{ 'b' }} {{ 'c' }}", 7, "text stands after it")]
    [InlineData("a: \"{{ 'b' }}\"", 8, "it stands inside quotes")]
    [InlineData("a: '{{ 'b' }}'", 8, "it stands inside quotes")]
    [InlineData("a: \"x\" {{ 'b' }}", 11, "text stands before it")]
    [InlineData("a:{{ 'b' }}", 6, "text stands before it")]
    [InlineData("-{{ 'b' }}", 5, "text stands before it")]
    [InlineData("a: {{ 'b' }}#x", 7, "text stands after it")]
    [InlineData("a: !!str {{ 'b' }}", 13, "a tag or an anchor stands before it")]
    [InlineData("a: [x{{ 'b' }}]", 9, "text stands before it")]
    [InlineData("a: | {{ 'b' }}", 9, "it stands in the head of a block of text")]
    public void An_expression_that_is_a_part_of_a_scalar_is_an_error(string template, int column, string why) =>
        Expect(template, $"MG2006 1:{column} The expression is only a part of a value: {why}");

    [Fact]
    public void An_expression_in_the_templates_own_block_of_text_is_an_error() =>
        Expect("a: |\n  host={{ component.name }}\n  port=1\n", "MG2006 2:11 The expression is only a part of a value: it stands inside a block of text");

    [Fact]
    public void An_expression_that_goes_on_with_text_above_it_is_an_error() =>
        Expect("a: some text\n  {{ component.name }}\n", "MG2006 2:6 The expression is only a part of a value: it goes on with the value on the line above");

    [Fact]
    public void Text_that_goes_on_with_an_expression_above_it_is_an_error() =>
        Expect("a: {{ component.name }}\n  and more\n", "MG2006 1:7 The expression is only a part of a value: text stands after it, on the line below");

    [Fact]
    public void All_expressions_that_are_parts_of_scalars_are_reported_at_once() =>
        Expect("a: x{{ 1 }}\nb: \"{{ 2 }}\"\nc: {{ 3 }}\n", "MG2006 1:", "MG2006 2:");

    [Theory]
    [InlineData("{{ component.labels }}: 1", "A map, a list or a null cannot be a key")]
    [InlineData("{{ component.service }}: 1", "A map, a list or a null cannot be a key")]
    [InlineData("a: {{ @math.abs }}", "A function is not a value; call it with the arguments that it takes")]
    [InlineData("a: {{ 1.0 / 0.0 }}", "A number that is not finite cannot be written")]
    [InlineData("{{ long }}: 1", "A key of more than 1,000 characters cannot be read")]
    [InlineData("a: {{ half }}", "The text has half of a surrogate pair, which is no character")]
    public void A_value_without_a_form_at_its_place_is_an_error(string template, string why)
    {
        var rendered = Rendered.Yaml(template, ("component", Component), ("long", new string('x', 1_001)), ("half", "a\ud83d"));

        Assert.Equal(["MG2007"], rendered.Codes);
        Assert.Equal(why, rendered.Diagnostics[0].Message);
    }

    [Fact]
    public void A_misspelt_partial_names_the_one_that_is_meant()
    {
        var rendered = Rendered.File("a.yaml.scriban", "a: 1\n{{ include 'prob' }}", [("_probe.scriban", "b: 1")]);

        Assert.Equal("MG2008", Assert.Single(rendered.Codes));
        Assert.Equal("Did you mean 'probe'?", rendered.Diagnostics[0].Help);
    }

    [Fact]
    public void Rendering_ends_when_it_is_cancelled()
    {
        var sink = new Engine.Diagnostics.DiagnosticSink();
        var set = Engine.Rendering.Templates.TemplateSet.Parse([new("a.yaml.scriban", "a", "{{ stop }}{{ while true }}{{ end }}")], sink);
        using var cancellation = new CancellationTokenSource();
        var stop = DelegateCustomFunction.Create(cancellation.Cancel);

        Assert.Throws<OperationCanceledException>(
            () => new Engine.Rendering.Templates.TemplateRenderer(set, cancellation.Token).Render(set.Artifacts[0], Rendered.Object(("stop", stop)), sink));
        Assert.Empty(sink.Found);
    }

    private static void Expect(string template, params string[] starts)
    {
        var rendered = Rendered.Yaml(template, ("component", Component));
        var found = rendered.Diagnostics.Select(d => $"{d.Code} {d.Location.Line}:{d.Location.Column} {d.Message} {d.Help}").ToList();
        Assert.True(
            found.Count >= starts.Length && starts.All(s => found.Exists(f => f.StartsWith(s, StringComparison.Ordinal))) && found.TrueForAll(f => starts.Any(s => f.StartsWith(s[..7], StringComparison.Ordinal))),
            string.Join('\n', found));
        Assert.All(rendered.Diagnostics, d => Assert.DoesNotContain("   at ", d.Message, StringComparison.Ordinal));
    }
}

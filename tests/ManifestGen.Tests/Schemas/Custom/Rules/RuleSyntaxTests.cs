using CsCheck;
using ManifestGen.Engine.Schemas.Custom.Rules;

namespace ManifestGen.Tests.Schemas.Custom.Rules;

public sealed class RuleSyntaxTests
{
    [Theory]
    [InlineData("self.minReplicas <= self.replicas && self.replicas <= self.maxReplicas")]
    [InlineData("!has(self.a) || self.a.all(k, k.startsWith('x') || k in ['b', \"c\"])")]
    [InlineData("self.list.filter(e, e.kind == 'a').map(e, e.size).sum() < 10u")]
    [InlineData("oldSelf == null ? true : self.x == oldSelf.x")]
    [InlineData("self.a[0].b['c.d'].__dash__ == -1.5e-3 + .5 * 0xFF % 2")]
    [InlineData("{'a': 1, 'b': [1, 2,],}.size() > 0")]
    [InlineData("r'^\\d+$' != '' && b'x' != b\"\"\"y'z\"\"\" && 'it\\'s' != 'a'")]
    [InlineData("self.?spec.?a.orValue('') == '' && self[?'b'].hasValue()")]
    [InlineData("duration('1h') > duration('5m') // a comment")]
    [InlineData("self.`a-b` == 1 && .self.c == Type{field: 1, other: 2}.field")]
    [InlineData("- -1 == 1 && !!true")]
    public void An_expression_is_read(string text) => Assert.Null(RuleSyntax.Problem(text));

    [Theory]
    [InlineData("self >", "syntax error at character 7: found the end where a value should be")]
    [InlineData("self = 1", "syntax error at character 6: found '=' where an operator or the end should be")]
    [InlineData("(self", "syntax error at character 6: found the end where ')' should be")]
    [InlineData("self.a b", "syntax error at character 8: found 'b' where an operator or the end should be")]
    [InlineData("'open", "syntax error at character 1: found ''open' where a value should be")]
    [InlineData("self.all(x, )x", "syntax error at character 14: found 'x' where an operator or the end should be")]
    [InlineData("for == 1", "syntax error at character 1: found 'for' where a value should be")]
    [InlineData("true ? 1", "syntax error at character 9: found the end where ':' should be")]
    [InlineData("a && || b", "syntax error at character 6: found '||' where a value should be")]
    [InlineData("", "syntax error at character 1: found the end where a value should be")]
    public void What_is_none_is_reported_where_it_goes_wrong(string text, string problem) => Assert.Equal(problem, RuleSyntax.Problem(text));

    [Fact]
    public void Any_text_is_read_to_its_end() => Gen.String[Gen.Char["abself01 .,()[]{}'\"\\\n?:!-+&|<=>`/ru"], 0, 60].Sample(text => _ = RuleSyntax.Problem(text), iter: 2000);

    [Fact]
    public void Nesting_is_bounded() => Assert.Contains("brackets", RuleSyntax.Problem(new string('(', 100_000)), StringComparison.Ordinal);
}

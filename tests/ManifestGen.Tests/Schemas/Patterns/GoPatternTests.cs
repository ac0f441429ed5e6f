using System.Text.RegularExpressions;
using CsCheck;
using ManifestGen.Engine.Schemas.Patterns;

namespace ManifestGen.Tests.Schemas.Patterns;

public sealed class GoPatternTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "A", "1", "-", ".", "\\.", "[ab]", "[^a]", "[a-c1]", "[^a-c]", "(a|b)", "(?:ab)", "(a|)", "a*", "b+", "a?", "[ab]{2}", "a{1,2}", "b{0,}", "^", "$",
        "|", "(ab)*", "(a|b)+", "a*?", "x",
    ];

    // What .NET and Go take alike, and .NET judges in linear time, too.
    [Fact]
    public void Patterns_are_found_where_another_engine_finds_them() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[1, 8], Gen.Char["ab1-A.x"].Array[0, 8]).Sample((pieces, characters) =>
        {
            var pattern = string.Concat(pieces.Select(p => Pieces[p]));
            var text = new string(characters);
            if (new GoPattern(pattern) is not { IsJudged: true } judged) return;
            var other = new Regex(pattern.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

            Assert.Equal(other.IsMatch(text) ? PatternVerdict.Matches : PatternVerdict.Differs, judged.Judge(text));
        });

    [Theory]
    [InlineData(@"^\d+$", "١٢", false)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("(?m)^a$", "b\na\nc", true)]
    [InlineData("(?i)^ab$", "aB", true)]
    [InlineData("(?i:a)b", "Ab", true)]
    [InlineData("(?i:a)b", "AB", false)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData(@"^\Qa.b\E$", "a.b", true)]
    [InlineData(@"^\Qa.b\E$", "axb", false)]
    [InlineData("^[[:alpha:]_]+$", "ab_C", true)]
    [InlineData("^[[:^digit:]]+$", "a1", false)]
    [InlineData(@"^[\w.-]+$", "a-b.c", true)]
    [InlineData(@"^[^\s]+$", "a b", false)]
    [InlineData(@"^\pL+$", "straße", true)]
    [InlineData(@"^\p{Lu}", "a", false)]
    [InlineData(@"^\P{Lu}", "a", true)]
    [InlineData(@"^\x41\x{1F600}\101$", "A😀A", true)]
    [InlineData(@"\bab\b", "x ab y", true)]
    [InlineData(@"\bab\b", "xab", false)]
    [InlineData(@"\Ba", "ba", true)]
    [InlineData("^(?P<name>a)(?<other>b)$", "ab", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[a-]+$", "-a", true)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("", "anything", true)]
    [InlineData("^([0-9]{1,5}(h|m|s|ms)){1,4}$", "1h30m", true)]
    [InlineData("^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$", "x-header", true)]
    public void A_pattern_means_what_it_means_in_Go(string pattern, string text, bool isFound) =>
        Assert.Equal(isFound ? PatternVerdict.Matches : PatternVerdict.Differs, new GoPattern(pattern).Judge(text));

    [Theory]
    [InlineData("a(b", "missing closing ): `a(b`")]
    [InlineData("a)b", "unexpected ): `a)b`")]
    [InlineData("[a", "missing closing ]: `[a`")]
    [InlineData("*a", "missing argument to repetition operator: `*`")]
    [InlineData("a**", "invalid nested repetition operator: `a**`")]
    [InlineData("a{1001}", "invalid repeat count: `{1001}`")]
    [InlineData("a{3,2}", "invalid repeat count: `{3,2}`")]
    [InlineData("(a{40}b){30}", "invalid repeat count: `{30}`")]
    [InlineData("((((((){1000}){1000}){1000}){1000}){1000}){1000}", "invalid repeat count: `{1000}`")]
    [InlineData("(?=a)", "invalid or unsupported Perl syntax: `(?=`")]
    [InlineData("(?!a)b", "invalid or unsupported Perl syntax: `(?!`")]
    [InlineData(@"(a)\1", @"invalid escape sequence: `\1`")]
    [InlineData(@"\d\h", @"invalid escape sequence: `\h`")]
    [InlineData("[z-a]", "invalid character class range: `z-a`")]
    [InlineData("[[:alfa:]]", "invalid character class range: `[:alfa:]`")]
    [InlineData("a\\", "trailing backslash at end of expression: ``")]
    public void A_pattern_that_Go_does_not_take_is_refused_in_its_words(string pattern, string problem) =>
        Assert.Equal($"error parsing regexp: {problem}", new GoPattern(pattern).Problem);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("(.*)*(.*)*(.*)*x")]
    [InlineData("^([a-z]*)*b")]
    public void Patterns_that_explode_elsewhere_are_judged_step_by_step(string pattern) =>
        Assert.Equal(PatternVerdict.Differs, new GoPattern(pattern).Judge(new string('a', 5000) + "!"));

    [Fact]
    public void What_would_take_too_long_is_left_unjudged()
    {
        Assert.Equal(PatternVerdict.Unknown, new GoPattern("((a{100}){100}){100}").Judge("a"));
        Assert.Equal(PatternVerdict.Unknown, new GoPattern("(a?){1000}b").Judge(new string('a', 100_000)));
        Assert.Equal(PatternVerdict.Unknown, new GoPattern(new string('(', 5000)).Judge("a"));
        Assert.Equal(PatternVerdict.Unknown, new GoPattern(@"\p{Greek}").Judge("α"));
        Assert.Null(new GoPattern(@"\p{Greek}").Problem);
    }

    [Fact]
    public void Any_text_is_a_pattern_or_has_a_problem() => Gen.String["ab(){}[]|*+?^$\\.-,:<>=!PQExpd019\n😀"].Sample(text =>
    {
        var pattern = new GoPattern(text);
        Assert.True(pattern.Judge("aab") == PatternVerdict.Unknown != pattern.IsJudged);
    });
}

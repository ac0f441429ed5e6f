using ManifestGen.Engine.Validation.Suppression;

namespace ManifestGen.Tests.Validation.Suppression;

public sealed class CodePatternTests
{
    [Theory]
    [InlineData("MG7001", "MG7001", true)]
    [InlineData("mg7001", "MG7001", true)]
    [InlineData("MG7001", "MG7002", false)]
    [InlineData("MG70xx", "MG7099", true)]
    [InlineData("MG70xx", "MG7100", false)]
    [InlineData("MG7xxx", "MG7501", true)]
    [InlineData("MG7xxx", "MG70011", false)]
    public void A_pattern_means_a_code_or_all_that_begin_like_it(string pattern, string code, bool matches)
    {
        Assert.True(CodePattern.TryParse(pattern, out var read));
        Assert.Equal(matches, read.Matches(code));
    }

    [Theory]
    [InlineData("MG70")]
    [InlineData("MGxxxx")]
    [InlineData("MG7x01")]
    [InlineData("CA1822")]
    [InlineData("MG 701")]
    [InlineData("")]
    public void Anything_else_is_no_pattern(string text) => Assert.False(CodePattern.TryParse(text, out _));
}

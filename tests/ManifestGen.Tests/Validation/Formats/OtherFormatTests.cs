using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

public sealed class OtherFormatTests
{
    [Theory]
    [InlineData("0%", true, 0)]
    [InlineData("25%", true, 25)]
    [InlineData("0250%", true, 250)]
    [InlineData("99999999999%", true, int.MaxValue)]
    [InlineData("%", false, 0)]
    [InlineData("25", false, 0)]
    [InlineData("2.5%", false, 0)]
    [InlineData("-5%", false, 0)]
    [InlineData("5 %", false, 0)]
    public void A_percentage_is_digits_and_a_sign(string text, bool isPercentage, int percent)
    {
        Assert.Equal(isPercentage, Percentage.TryParse(text, out var read));
        Assert.Equal(percent, isPercentage ? read : 0);
    }

    [Theory]
    [InlineData("acme.io/foo", null)]
    [InlineData("acme.io/foo/bar%20baz", null)]
    [InlineData("foo", "must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [InlineData("acme.io/", "must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [InlineData("/foo", "must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [InlineData("acme.io/fo o", "Invalid path")]
    [InlineData("acme.io/%2", "Invalid path")]
    public void A_manager_is_a_path_below_a_domain(string text, string? problem) => Assert.Equal(problem, DomainPrefixedPath.Problem(text));

    [Theory]
    [InlineData("a/b", null, null)]
    [InlineData("", null, null)]
    [InlineData("a..b/..c", null, null)]
    [InlineData("..a", null, "must not start with '..'")]
    [InlineData("/a", "must be a relative path", "must be a relative path")]
    [InlineData("a/../b", "must not contain '..'", "must not contain '..'")]
    [InlineData("..", "must not contain '..'", "must not contain '..'")]
    public void A_path_stays_below_its_root(string text, string? problem, string? inVolume) =>
        Assert.Equal((problem, inVolume), (RelativePath.Problem(text), RelativePath.NonReservedProblem(text)));

    [Theory]
    [InlineData("web", null)]
    [InlineData("a:b", null)]
    [InlineData(".", "may not be '.'")]
    [InlineData("..", "may not be '..'")]
    [InlineData("a/b", "may not contain '/'")]
    [InlineData("a%b", "may not contain '%'")]
    public void A_segment_is_part_of_a_URL(string text, string? problem) => Assert.Equal(problem, PathSegment.Problem(text));

    [Theory]
    [InlineData("ContainerUser", null)]
    [InlineData(@"shop\admin", null)]
    [InlineData(@"shop.example.com\admin", null)]
    [InlineData(@"NT AUTHORITY\SYSTEM", null)]
    [InlineData("", "runAsUserName cannot be an empty string")]
    [InlineData(@"a\b\c", "runAsUserName cannot contain more than one backslash")]
    [InlineData(@"\a", "runAsUserName's Domain doesn't match the NetBios nor the DNS format")]
    [InlineData(@"shop\", "runAsUserName's User cannot be empty")]
    [InlineData(". .", "runAsUserName's User cannot contain only periods or spaces")]
    [InlineData("a\tb", "runAsUserName cannot contain control characters")]
    public void A_Windows_user_is_named_as_Windows_does(string text, string? problem) => Assert.Equal(problem, WindowsUserName.Problem(text));
}

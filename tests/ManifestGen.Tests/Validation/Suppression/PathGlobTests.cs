using ManifestGen.Engine.Validation.Suppression;

namespace ManifestGen.Tests.Validation.Suppression;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "deep/down/a.yaml", true)]
    [InlineData("*.yaml", "a.yml", false)]
    [InlineData("*.{yaml,yml}", "x/a.yml", true)]
    [InlineData("/*.yaml", "x/a.yaml", false)]
    [InlineData("deploy/*.yaml", "deploy/a.yaml", true)]
    [InlineData("deploy/*.yaml", "deploy/x/a.yaml", false)]
    [InlineData("deploy/*.yaml", "other/deploy/a.yaml", false)]
    [InlineData("deploy/**.yaml", "deploy/x/y/a.yaml", true)]
    [InlineData("deploy/**/a.yaml", "deploy/a.yaml", true)]
    [InlineData("**/deploy/*", "x/deploy/a.yaml", true)]
    [InlineData("a?.yaml", "ab.yaml", true)]
    [InlineData("a[bc].yaml", "ac.yaml", true)]
    [InlineData("a[!bc].yaml", "ac.yaml", false)]
    [InlineData("a[!bc].yaml", "ad.yaml", true)]
    [InlineData("a.b", "axb", false)]
    [InlineData("[unclosed", "[unclosed", true)]
    [InlineData("{unclosed", "{unclosed", true)]
    public void Sections_match_as_in_any_editorconfig(string glob, string path, bool matches) =>
        Assert.Equal(matches, new PathGlob("/repo/", glob).Matches($"/repo/{path}"));

    [Fact]
    public void Files_of_other_folders_are_never_meant() => Assert.False(new PathGlob("/repo/", "*").Matches("/repository/a.yaml"));
}

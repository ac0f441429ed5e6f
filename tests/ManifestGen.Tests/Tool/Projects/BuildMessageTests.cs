using ManifestGen.Tool.Projects;

namespace ManifestGen.Tests.Tool.Projects;

public sealed class BuildMessageTests
{
    [Theory]
    [InlineData("/a b/Shop.cs(7,3): error MG1002: Bad: name. [/a b/Web.csproj]", "/a b/Shop.cs", 7, 3, "error", "MG1002", "Bad: name.")]
    [InlineData("/a/Shop.cs(7): warning MG6042: Hm [/a/Web.csproj::TargetFramework=net10.0]", "/a/Shop.cs", 7, 0, "warning", "MG6042", "Hm")]
    [InlineData("/a/Web.csproj : error NU1301: No source.", "/a/Web.csproj", 0, 0, "error", "NU1301", "No source.")]
    [InlineData(@"C:\a\Shop.cs(7,3,7,9): error CS0246: What? [C:\a\Web.csproj]", @"C:\a\Shop.cs", 7, 3, "error", "CS0246", "What?")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "MSBUILD", 0, 0, "error", "MSB1009", "Project file does not exist.")]
    [InlineData("a.cs(1): error : no code", "a.cs", 1, 0, "error", "", "no code")]
    public void A_canonical_line_is_read(string line, string file, int number, int column, string severity, string code, string text) =>
        Assert.Equal(new BuildMessage(file, number, column, severity, code, text), BuildMessage.Read(line));

    [Theory]
    [InlineData("")]
    [InlineData("Build failed. Properties, Items, and Target results cannot be obtained. See details in stderr above.")]
    [InlineData("    0 Error(s)")]
    public void Another_line_is_none(string line) => Assert.Null(BuildMessage.Read(line));
}

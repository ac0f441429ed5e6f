using System.Text.RegularExpressions;
using ManifestGen.Tasks;

namespace ManifestGen.Tests.Tool.Projects;

public sealed class SettingNameTests
{
    [Fact]
    public void Every_property_and_item_of_the_guide_is_known_and_no_other()
    {
        var guide = string.Concat(Directory.GetFiles(Path.Combine(Root, "docs", "guide"), "*.md").Select(File.ReadAllText));
        var named = Regex.Matches(guide, "`(ManifestGen[A-Z][A-Za-z]+)`").Select(m => m.Groups[1].Value).Distinct().Except(["ManifestGenGenerate", "ManifestGenRehearse"]);

        Assert.Equal(MisspeltSettings.Known.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ManifestGenStaeg", "ManifestGenStage")]
    [InlineData("manifestgenformats", "ManifestGenFormat")]
    [InlineData("ManifestGenComponents", "ManifestGenComponent")]
    public void A_slip_is_answered_with_what_was_meant(string name, string meant) => Assert.Equal([(name, meant)], MisspeltSettings.Among([name]));

    [Theory]
    [InlineData("ManifestGenStage")]
    [InlineData("MANIFESTGENSTAGE")]
    [InlineData("ManifestGenSomethingOfOurOwn")]
    [InlineData("_ManifestGenStaeg")]
    public void What_is_known_or_like_none_is_left_alone(string name) => Assert.Empty(MisspeltSettings.Among([name]));

    [Fact]
    public void What_stands_in_a_comment_sets_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csproj", "<Project>\n<!-- <ManifestGenStaeg>\n-->\n<PropertyGroup><ManifestGenFromat>yaml</ManifestGenFromat></PropertyGroup>\n</Project>\n");

        Assert.Equal([("ManifestGenFromat", "ManifestGenFormat", file, 4)], MisspeltSettings.In([file, file + ".gone"]));
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "ManifestGen.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("There is no solution above the tests.");
            return folder;
        }
    }
}

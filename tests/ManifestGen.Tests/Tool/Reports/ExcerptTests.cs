using ManifestGen.Tool.Reports;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("port: 70000", 7, "      ^~~~~")]
    [InlineData("port: 70000 # high", 7, "      ^~~~~")]
    [InlineData("labels: {}", 1, "^~~~~~")]
    [InlineData("labels:", 1, "^~~~~~")]
    [InlineData("a", 1, "^")]
    [InlineData("a", 9, " ^")]
    [InlineData("", 1, "^")]
    [InlineData("\tport: x", 2, "\t^~~~")]
    [InlineData("image: reg:5000/a:1", 8, "       ^~~~~~~~~~~~")]
    public void The_caret_points_at_what_begins_at_the_column(string line, int column, string caret) =>
        Assert.Equal(caret, Excerpt.Of(line, column).Caret);

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var excerpt = Excerpt.Of(new string('a', 5000) + " here " + new string('b', 5000), 5002);

        Assert.Equal("here", excerpt.Text.Substring(excerpt.Caret.IndexOf('^', StringComparison.Ordinal), 4));
        Assert.Equal(120, excerpt.Text.Length);
    }

    [Fact]
    public void Control_characters_do_not_reach_the_terminal() => Assert.Equal("a?[31mb", Excerpt.Of("a\e[31mb", 1).Text);
}

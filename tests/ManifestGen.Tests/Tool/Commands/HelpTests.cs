namespace ManifestGen.Tests.Tool.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("diff")]
    [InlineData("doctor")]
    [InlineData("down")]
    [InlineData("explain")]
    [InlineData("generate")]
    [InlineData("image")]
    [InlineData("init")]
    [InlineData("logs")]
    [InlineData("rehearse")]
    [InlineData("lock")]
    [InlineData("simulate")]
    [InlineData("status")]
    [InlineData("up")]
    [InlineData("validate")]
    public void Help_names_each_command(string command)
    {
        var run = ToolRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"\n  {command} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[default: privileged]", "validate")]
    [InlineData("[default: autoscaled]", "doctor")]
    [InlineData("--stage <pod|replicas|balanced|autoscaled>", "generate")]
    [InlineData("--builder <docker|podman|buildah>", "image build")]
    public void Help_shows_words_as_they_are_written(string said, string command)
    {
        var run = ToolRun.Of([.. command.Split(' '), "--help"]);

        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var run = ToolRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+\S*\n\z", run.Output);
    }

    [Fact]
    public void Options_can_be_completed()
    {
        var run = ToolRun.Of("[suggest:11]", "validate --");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--kubernetes-version", run.Output, StringComparison.Ordinal);
    }
}

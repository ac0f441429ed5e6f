using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Checks;

public sealed class RestoreCheckTests
{
    private static readonly ProjectFacts Facts = Build.WorkerFacts with
    {
        ClearPasswords = [new PlacedFact("/src/nuget.config", 9, "company")],
        MachineFolders = [new PlacedFact("/src/nuget.config", 4, "/opt/packages")],
    };

    [Fact]
    public void What_nuget_config_gives_away_or_lacks_is_reported_at_its_lines_once()
    {
        var found = Findings(Facts, new WorkerComponent("orders", Build.Worker), new WorkerComponent("mails", Build.Worker));

        Assert.Equal(["MG1140 /src/nuget.config 9", "MG1142 /src/nuget.config 4"], found.Select(f => $"{f.Code} {f.Location.File} {f.Location.Line}"));
    }

    [Theory]
    [InlineData(ImageBuild.Published)]
    [InlineData(ImageBuild.Sdk)]
    public void What_is_restored_outside_gives_nothing_away(ImageBuild build) => Assert.Empty(Findings(Facts, new WorkerComponent("orders", Build.Worker) { Image = new() { Build = build } }));

    [Fact]
    public void A_secret_needs_a_builder_with_mounts()
    {
        var image = new Image { CacheMounts = false };

        Found.At("MG1141", image, "CacheMounts", Findings(Build.WorkerFacts with { FeedVariables = ["FEED_TOKEN"] }, new WorkerComponent("orders", Build.Worker) { Image = image }));
    }

    [Fact]
    public void A_folder_with_packages_lies_in_the_folder_that_is_built_from()
    {
        var facts = Build.WorkerFacts with { FeedFolders = ["/packages"] };

        var found = Build.Findings(Build.Product(new WorkerComponent("orders", Build.Worker)), Build.Of(facts) with { Options = new GenerationOptions { ImageContext = "/src" } });

        Found.Codes(found, "MG1138");
    }

    [Fact]
    public void The_whole_file_system_is_not_built_from()
    {
        var found = Findings(Build.WorkerFacts with { ContextDirectory = "/", LinkedFiles = ["/usr/share/clock.cs"] }, new WorkerComponent("orders", Build.Worker));

        Assert.Equal("MG1143", Assert.Single(found).Code);
        Assert.Contains("/usr/share/clock.cs", found[0].Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> Findings(ProjectFacts facts, params Component[] components) => Build.Findings(Build.Product(components), Build.Of(facts));
}

using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

public sealed class UnchangedBuildTests(PackageFixture package)
{
    [Fact]
    public async Task A_second_build_runs_nothing_of_ours()
    {
        using var sandbox = new Sandbox(package);
        sandbox.AddProduct();
        var first = await sandbox.Build("Deploy");
        Assert.Equal(1, first.Generations);

        var second = await sandbox.Build("Deploy");

        Assert.Empty(second.Tasks);
        Assert.Contains(second.Messages, m => m.StartsWith("Skipping target \"ManifestGenGenerate\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_build_of_a_web_project_without_definition_runs_nothing_of_ours()
    {
        using var sandbox = new Sandbox(package);
        sandbox.AddWeb();
        Assert.Equal(1, (await sandbox.Build("Web")).Generations);

        Assert.Empty((await sandbox.Build("Web")).Tasks);
    }
}

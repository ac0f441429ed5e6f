using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

public sealed class UnchangedBuildTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task A_second_build_runs_nothing_of_ours()
    {
        Sandbox.AddProduct();
        var first = await Sandbox.Build("Deploy");
        Assert.Equal(1, first.Generations);

        var second = await Sandbox.Build("Deploy");

        Assert.Empty(second.Tasks);
        Assert.Contains(second.Messages, m => m.StartsWith("Skipping target \"ManifestGenGenerate\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_build_of_a_web_project_without_definition_runs_nothing_of_ours()
    {
        Sandbox.AddWeb();
        Assert.Equal(1, (await Sandbox.Build("Web")).Generations);

        Assert.Empty((await Sandbox.Build("Web")).Tasks);
    }
}

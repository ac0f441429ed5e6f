using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

public sealed class DesignTimeTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task A_design_time_build_generates_nothing_and_knows_the_projects()
    {
        Sandbox.AddProduct();
        await Sandbox.Dotnet("restore", null, "Deploy");

        var build = await Sandbox.Dotnet(
            "msbuild", null, "Deploy", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:BuildingInsideVisualStudio=true",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:Compile");

        Assert.True(build.Succeeded, build.Output);
        Assert.Contains("Projects.g.cs", build.Output, StringComparison.Ordinal);
        Assert.Equal(["WriteProjectsClass"], build.Tasks);
        Assert.Empty(Sandbox.Generated("Deploy"));
    }
}

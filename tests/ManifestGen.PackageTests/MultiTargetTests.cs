using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

public sealed class MultiTargetTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task Of_several_target_frameworks_the_newest_generates_and_it_alone()
    {
        Sandbox.AddProject("Web", "", Sandbox.Reference, "<OutputType>Exe</OutputType><TargetFramework /><TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        Sandbox.Write("Web/Program.cs", "System.Console.WriteLine(1);");

        var build = await Sandbox.Build("Web", "-m:2");

        Assert.Equal(1, build.Generations);
        Assert.True(Sandbox.Has("Web/obj/Debug/net10.0/manifestgen/request.json"));
        Assert.False(Sandbox.Has("Web/obj/Debug/net8.0/manifestgen/request.json"));
        Assert.Empty((await Sandbox.Build("Web", "-m:2")).Tasks);
    }
}

using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>The target that rehearses what a build has built, with what the package brings.</summary>
public sealed class RehearsalTests(PackageFixture package) : SandboxTest(package)
{
    private static readonly string[] Rehearse =
        ["Web", "-t:ManifestGenRehearse", "-p:ManifestGenRehearsalScenario=scale-out", "-p:ManifestGenRehearsalReplicas=2", "-p:ManifestGenRehearsalRate=20"];

    [Fact]
    public async Task What_scales_is_proven_and_reported()
    {
        Sandbox.AddDefinedWeb();

        var build = await Sandbox.Build([.. Rehearse, "-p:ManifestGenRehearsalReport=bin/proof"]);

        Assert.Contains("Proven: it scales out and in without losing a request.", build.Messages);
        Assert.True(Sandbox.Has("Web/bin/proof/index.html"));
        Assert.True(Sandbox.Has("Web/bin/proof/junit.xml"));
    }

    [Fact]
    public async Task What_is_not_proven_is_an_error_of_the_build()
    {
        Sandbox.AddDefinedWeb();
        Sandbox.Write("Web/rehearsal.http", "GET /nothing");

        var build = await Sandbox.TryBuild(Rehearse);

        Assert.Equal(("MG8940", Sandbox.PathOf("Web/Web.csproj")), (build.SingleError().Code, build.SingleError().File));
        Assert.Contains("MG8939: One Pod alone does not answer GET /nothing: status 404", build.Output, StringComparison.Ordinal);
    }
}

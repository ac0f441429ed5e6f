using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>What <c>manifestgen.lock.json</c> keeps a build from changing.</summary>
public sealed class UpgradeGuardTests(PackageFixture package) : SandboxTest(package)
{
    private const string LockFile = "Web/manifestgen.lock.json";

    [Fact]
    public async Task A_build_that_would_change_what_cannot_change_fails_until_that_is_accepted()
    {
        Sandbox.AddDefinedWeb(SandboxProjects.Definition.Replace("\"front\"", "\"storefront\"", StringComparison.Ordinal));
        await Sandbox.Build("Web", "-p:ManifestGenLock=true");
        var before = Sandbox.Generated();
        var held = Sandbox.Read(LockFile);
        Sandbox.Replace("Web/Shop.cs", "new(\"shop\")", "new(\"store\")");

        var refused = await Sandbox.TryBuild("Web");

        var error = refused.SingleError();
        Assert.Equal(("MG9111", Sandbox.PathOf("Web/Shop.cs"), 5), (error.Code, Path.Combine(Sandbox.PathOf("Web"), error.File), error.LineNumber));
        Assert.Contains($"\nShop.cs(5): error MG9111: {error.Text}\n", await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "docs/guide/upgrade-guard.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, Sandbox.Generated());
        Assert.Equal(held, Sandbox.Read(LockFile));

        await Sandbox.Build("Web", "-p:ManifestGenAcceptChanges=true");
        Assert.Contains("app.kubernetes.io/part-of: store", Sandbox.Read(LockFile), StringComparison.Ordinal);
        Assert.Contains("app.kubernetes.io/part-of: store", Sandbox.Generated()["deployment.yaml"], StringComparison.Ordinal);
    }
}

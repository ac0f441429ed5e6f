using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>What the programs of the sample Shop use beside ManifestGen. Tests take it from this machine's packages, which may not have it yet.</summary>
internal static class SamplePackages
{
    /// <summary>Brings the packages to this machine.</summary>
    /// <param name="transcripts">The folder for what the restores say.</param>
    public static async Task Bring(string transcripts)
    {
        foreach (var project in new[] { "Shop.Web", "Shop.Worker" })
        {
            var run = await ProcessRun.Of(RepositoryFolder.Root, transcripts, Sandbox.PlainEnvironment, started: null, "dotnet", "restore", $"samples/Shop/{project}");
            Assert.True(run.ExitCode == 0, run.Output);
        }
    }
}

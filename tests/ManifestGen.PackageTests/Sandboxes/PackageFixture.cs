using ManifestGen.PackageTests.Sandboxes;

[assembly: AssemblyFixture(typeof(PackageFixture))]

namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>The package ManifestGen, packed once for all tests, and the folders from which sandboxes restore: there is no other source, and no network.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly string Configuration = typeof(PackageFixture).Assembly
        .GetCustomAttributes(inherit: false)
        .OfType<System.Reflection.AssemblyMetadataAttribute>()
        .First(a => a.Key == "Configuration").Value ?? "Debug";

    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-package-").FullName;

    /// <summary>The assembly of the command <c>manifestgen</c>, as it is built.</summary>
    public static string Tool { get; } = Path.Combine(RepositoryFolder.Root, "src", "ManifestGen.Tool", "bin", Configuration, "net10.0", "ManifestGen.Tool.dll");

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The folder into which sandboxes restore; it holds nothing but this package.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <summary>The packages that this machine has, as a feed: those that samples use beside ManifestGen. Its path is the tests' own, so that it means the same in an image.</summary>
    public string MachineFeed => Path.Combine(_folder, "machine");

    /// <summary>The version of the package.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The package's file.</summary>
    public string File => Path.Combine(Feed, $"ManifestGen.{Version}.nupkg");

    /// <summary>Packs the package ManifestGen as it is built.</summary>
    /// <param name="folder">The folder to put it into.</param>
    /// <param name="project">The project to pack.</param>
    public async Task Pack(string folder, string project = "src/ManifestGen")
    {
        var run = await ProcessRun.Of(
            RepositoryFolder.Root, _folder, Sandbox.PlainEnvironment, started: null,
            "dotnet", "pack", project, "--configuration", Configuration, "--no-restore", "--output", folder, "-nodeReuse:false", "-p:RunAnalyzers=false", "-p:HostRuntimes=own");
        Assert.True(run.ExitCode == 0, run.Output);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Directory.CreateSymbolicLink(MachineFeed, Sandbox.MachinePackages);
        await Pack(Feed);
        var name = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(Feed, "ManifestGen.*.nupkg")));
        Version = name["ManifestGen.".Length..];
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

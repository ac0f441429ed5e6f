using System.Globalization;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>
/// A store of images apart from the machine's own, with images that stand in for .NET's, and the programs that build and run images in it. Without
/// those programs its tests are skipped, but not where <c>CI</c> is <c>true</c>: there it would hide that they do not run.
/// </summary>
public sealed class ContainerMachine : IAsyncLifetime
{
    /// <summary>The name of the collection of tests that use it.</summary>
    public const string Collection = "images";

    private static readonly string[] Programs = ["buildah", "podman", "runc", "unshare"];

    private readonly string _folder = Directory.CreateTempSubdirectory("manifestgen-images-").FullName;
    private string _missing = "";

    private Dictionary<string, string?> Environment => new(Sandbox.PlainEnvironment)
    {
        ["CONTAINERS_STORAGE_CONF"] = Path.Combine(_folder, "storage.conf"),
        ["CONTAINERS_CONF"] = Path.Combine(_folder, "containers.conf"),
    };

    /// <summary>Skips the test where images cannot be built.</summary>
    public void Require() => Assert.SkipWhen(_missing.Length > 0, _missing);

    /// <summary>Runs a program on the store.</summary>
    internal Task<ProcessRun> TryRun(string folder, string program, params IReadOnlyList<string> arguments) =>
        ProcessRun.Of(folder, _folder, Environment, started: null, program, arguments);

    /// <summary>Runs a program on the store and expects success.</summary>
    /// <returns>What it said, without the end of the last line.</returns>
    internal async Task<string> Run(string folder, string program, params IReadOnlyList<string> arguments)
    {
        var run = await TryRun(folder, program, arguments);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{run.Output}");
        return run.Output.TrimEnd('\n');
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _missing = Missing();
        if (_missing.Length > 0)
        {
            Assert.False(System.Environment.GetEnvironmentVariable("CI") == "true", _missing);
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "storage.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            [storage]
            driver = "overlay"
            graphroot = "{_folder}/images"
            runroot = "{_folder}/run"
            """));
        // The limits that a container asks for by default are more than some machines grant.
        await File.WriteAllTextAsync(Path.Combine(_folder, "containers.conf"), """
            [containers]
            default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
            """);
        await Run(_folder, "bash", Path.Combine(RepositoryFolder.Root, "tests/ManifestGen.PackageTests/Images/make-base-images"));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_missing.Length == 0)
        {
            await TryRun(_folder, "buildah", "rm", "--all");
            await TryRun(_folder, "podman", "rm", "--all", "--force");
            await TryRun(_folder, "podman", "rmi", "--all", "--force");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Missing()
    {
        if (!OperatingSystem.IsLinux() || System.Environment.UserName != "root") return "Images are built on Linux as root only.";
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = Programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p)))).ToArray();
        return missing.Length == 0 ? "" : $"Images cannot be built here: there is no {string.Join(", no ", missing)}. On Debian: apt-get install podman buildah runc catatonit";
    }
}

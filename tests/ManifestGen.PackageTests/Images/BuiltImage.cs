using System.Globalization;
using System.Text.Json;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>An image that was built from a generated Dockerfile.</summary>
/// <param name="machine">The store that it is in.</param>
/// <param name="reference">Its name.</param>
/// <param name="output">What the builder said.</param>
internal sealed class BuiltImage(ContainerMachine machine, string reference, string output)
{
    /// <summary>Its name.</summary>
    public string Reference => reference;

    /// <summary>What the builder said.</summary>
    public string Output => output;

    /// <summary>Builds a Dockerfile as it stands. There is no network: only the machine's and the tests' packages are there, read-only.</summary>
    /// <param name="machine">The store for the image.</param>
    /// <param name="package">The package under test.</param>
    /// <param name="context">The folder to build from.</param>
    /// <param name="dockerfile">The Dockerfile's path.</param>
    /// <param name="reference">The image's name.</param>
    /// <param name="borrowed">Further folders of this machine that stand in the build where they stand here, read-only.</param>
    public static async Task<BuiltImage> From(
        ContainerMachine machine, PackageFixture package, string context, string dockerfile, string reference, IReadOnlyList<string> borrowed) =>
        new(machine, reference, await machine.Run(context, "unshare", Build(package, dockerfile, reference, borrowed)));

    /// <summary>Builds a Dockerfile that cannot be built.</summary>
    /// <returns>What the builder said.</returns>
    public static async Task<string> Failing(ContainerMachine machine, PackageFixture package, string context, string dockerfile)
    {
        var run = await machine.TryRun(context, "unshare", Build(package, dockerfile, "failing", []));
        Assert.NotEqual(0, run.ExitCode);
        return run.Output;
    }

    // The paths inside are those outside, so that a nuget.config means the same in both places. Secrets are those that the Dockerfile's first lines name.
    private static IReadOnlyList<string> Build(PackageFixture package, string dockerfile, string reference, IReadOnlyList<string> borrowed) =>
    [
        "--net", "buildah", "bud", "--pull-never", "--layers", "--isolation=chroot",
        "--volume", $"{package.Feed}:{package.Feed}:ro", "--volume", $"{Sandbox.MachinePackages}:{package.MachineFeed}:ro",
        .. File.ReadLines(dockerfile).TakeWhile(l => l.StartsWith('#')).SelectMany(l => l.Split(' ')).Where(w => w.StartsWith("id=", StringComparison.Ordinal)).Select(w => $"--secret={w}"),
        .. borrowed.Select(folder => $"--volume={folder}:{folder}:ro"), "--tag", reference, "--file", dockerfile, ".",
    ];

    /// <summary>What a container of it starts with.</summary>
    public async Task<JsonElement> Configuration()
    {
        using var document = JsonDocument.Parse(await machine.Run("/", "podman", "image", "inspect", reference, "--format", "{{json .Config}}"));
        return document.RootElement.Clone();
    }

    /// <summary>Its bytes.</summary>
    public Task<long> Size() => SizeOf(reference);

    /// <summary>The bytes of any image.</summary>
    public async Task<long> SizeOf(string image) =>
        long.Parse(await machine.Run("/", "podman", "image", "inspect", image, "--format", "{{.Size}}"), CultureInfo.InvariantCulture);

    /// <summary>The files and folders that differ from another image, each after <c>A</c>, <c>C</c> or <c>D</c>, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> DifferencesFrom(string image) =>
        [.. (await machine.Run("/", "podman", "diff", reference, image)).Split('\n').Order(StringComparer.Ordinal)];
}

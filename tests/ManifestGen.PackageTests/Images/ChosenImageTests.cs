using System.Runtime.InteropServices;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>What a definition may choose of an image, chosen, made and started.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class ChosenImageTests(PackageFixture package, ContainerMachine machine, ChosenImages chosen) : IClassFixture<ChosenImages>
{
    private const string Deploy = "Deploy/bin/deploy";
    private const string Web = "mcr.microsoft.com/dotnet/aspnet:10.0";

    [Fact]
    public async Task What_is_added_to_an_image_is_in_it_and_used()
    {
        machine.Require();
        await chosen.Generate();

        var (image, manifest) = await GeneratedImage.Of(machine, package, chosen.Sandbox, ".", $"{Deploy}/additions.");
        var differences = await image.DifferencesFrom(Web);
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("tea", await container.Answer("/"));
        Assert.Equal(ChosenImages.Prices, await container.Answer("/prices"));
        Assert.Contains(ChosenImages.Authority, await container.Answer("/authorities"), StringComparison.Ordinal);
        Assert.Contains("A /usr/share/installed/fontconfig", differences);
        Assert.Contains("A /app/wwwroot/lib/map/bin/map.js", differences);
        Assert.DoesNotContain(differences, d => d.EndsWith("dev.pfx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Output_that_was_published_before_runs_on_an_image_without_a_shell()
    {
        machine.Require();
        await chosen.Generate();

        await Build("published", "buildah");
        var (image, manifest) = Made("published");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("tea", await container.Answer("/"));
        Assert.Contains(ChosenImages.Authority, await container.Answer("/authorities"), StringComparison.Ordinal);
        Assert.DoesNotContain("A /app/Web", await image.DifferencesFrom($"{Web}-noble-chiseled-extra"));
    }

    [Fact]
    public async Task An_image_that_the_SDK_makes_agrees_with_its_manifest()
    {
        machine.Require();
        await chosen.Generate();
        await using var registry = await ImageRegistry.With(machine, Web, chosen.Sandbox.PathOf("registry"));

        await Build("made", "podman", "--build-arg", $"ContainerBaseImage={registry.Host}/dotnet/aspnet:10.0");
        var (image, manifest) = Made("made");
        var configuration = await image.Configuration();
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("tea", await container.Answer("/"));
        Assert.Equal(manifest.User, configuration.GetProperty("User").GetString());
        Assert.Equal(manifest.Ports, configuration.GetProperty("ExposedPorts").EnumerateObject().Select(p => p.Name));
        Assert.DoesNotContain("org.opencontainers.image.created", configuration.GetProperty("Labels").EnumerateObject().Select(l => l.Name));
        await container.Terminate();
        Assert.Equal(0, await container.End());
    }

    [Fact]
    public async Task A_native_executable_runs_on_an_image_without_a_runtime()
    {
        machine.Require();
        Assert.SkipWhen(!File.Exists("/usr/bin/gcc") || !File.Exists("/usr/bin/ld"), "A native executable cannot be linked here: there is no gcc, or no ld. On Debian: apt-get install gcc zlib1g-dev");
        Assert.SkipWhen(RuntimeInformation.OSArchitecture != Architecture.X64, "The tests have the compiler for x64 alone.");
        // The compiler is a package; the machine may not have it yet, and the image's build has no network.
        await chosen.RestoreCompiler(machine);
        await chosen.Generate();

        var (image, manifest) = await GeneratedImage.Of(machine, package, chosen.Sandbox, ".", $"{Deploy}/native.", "/usr/bin", "/usr/lib", "/usr/include");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal(0, await container.End());
        Assert.Equal("tea", await container.Log());
        var differences = await image.DifferencesFrom("mcr.microsoft.com/dotnet/runtime-deps:10.0");
        Assert.Contains("A /app/Native", differences);
        Assert.DoesNotContain(differences, d => d.EndsWith(".dll", StringComparison.Ordinal) || d.EndsWith(".dbg", StringComparison.Ordinal));
    }

    /// <summary>Makes an image as a user does.</summary>
    private async Task Build(string component, string builder, params string[] more)
    {
        // What is published restores into the tests' own folder of packages.
        await machine.Run(
            chosen.Sandbox.Root, "env",
            [$"NUGET_PACKAGES={package.Packages}", $"NUGET_FALLBACK_PACKAGES={Sandbox.MachinePackages}", "dotnet", "exec", PackageFixture.Tool, "image", "build", Deploy, "--name", component, "--builder", builder, .. more]);
    }

    private (BuiltImage Image, ManifestContainer Manifest) Made(string component)
    {
        var manifest = new ManifestContainer(chosen.Sandbox.Read(ChosenImages.FileOf(component, "deployment.yaml")));
        return (new BuiltImage(machine, $"docker.io/{manifest.Image}", ""), manifest);
    }
}

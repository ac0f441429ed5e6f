using System.Runtime.InteropServices;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>Images of projects of all shapes, and what a definition may choose of them: generated, built and started.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class ProductImageTests(ContainerMachine machine, ProductImages product) : IClassFixture<ProductImages>
{
    private const string Web = "mcr.microsoft.com/dotnet/aspnet:10.0";
    private const string NativeBase = "mcr.microsoft.com/dotnet/runtime-deps:10.0";
    private const int Requests = 32;

    // The linker and what it links are this machine's.
    private static readonly string[] Linker = ["/usr/bin", "/usr/lib", "/usr/include"];

    [Fact]
    public async Task A_web_project_with_all_that_a_restore_can_read_finishes_what_it_has_begun()
    {
        var (image, manifest) = await product.Of(machine, "front");
        await using var container = await Start(image, manifest);

        Assert.Equal("well", await container.Answer("/health"));
        Assert.Equal("<h1>open</h1>", (await container.Answer("/")).Trim());
        Assert.Equal("h1 { color: green }", (await container.Answer("/site.css")).Trim());
        Assert.Equal(["5005/tcp"], manifest.Ports);
        await FinishesWhatItHasBegun(container);
    }

    [Fact]
    public async Task A_changed_source_file_leaves_the_restore_cached_and_a_changed_project_file_does_not()
    {
        await product.Of(machine, "front");

        product.Sandbox.Replace("common/Sign.cs", "today", "tomorrow");
        var changedSource = (await product.Build(machine, "front")).Image.Output;
        // Restored anew, it ends there: that is all that is asked.
        product.Sandbox.Replace("Front Door/Front Door.csproj", "</Project>", "<Import Project=\"nowhere.targets\" />\n</Project>");
        var changedProject = await product.BuildFailing(machine, "front");
        product.Sandbox.Replace("Front Door/Front Door.csproj", "<Import Project=\"nowhere.targets\" />\n</Project>", "</Project>");

        Assert.True(IsCached(changedSource, "dotnet restore"), changedSource);
        Assert.False(IsCached(changedSource, "dotnet publish"), changedSource);
        Assert.False(IsCached(changedProject, "dotnet restore"), changedProject);
        Assert.Contains("nowhere.targets", changedProject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_to_an_image_is_in_it_and_used()
    {
        var (image, manifest) = await product.Of(machine, "front");
        var differences = await image.DifferencesFrom(Web);
        await using var container = await Start(image, manifest);

        Assert.Equal(ProductImages.Prices, await container.Answer("/prices"));
        Assert.Contains(ProductImages.Authority, await container.Answer("/authorities"), StringComparison.Ordinal);
        Assert.Contains("A /usr/share/installed/fontconfig", differences);
        Assert.Contains("A /app/wwwroot/lib/map/bin/map.js", differences);
        Assert.DoesNotContain(differences, d => d.EndsWith("dev.pfx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Output_that_was_published_before_runs_on_an_image_without_a_shell()
    {
        var (image, manifest) = await product.ByCommand(machine, "published", "buildah");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("tea", await container.Answer("/"));
        Assert.Contains(ProductImages.Authority, await container.Answer("/authorities"), StringComparison.Ordinal);
        Assert.DoesNotContain("A /app/Web", await image.DifferencesFrom($"{Web}-noble-chiseled-extra"));
    }

    [Fact]
    public async Task An_image_that_the_SDK_makes_agrees_with_its_manifest()
    {
        machine.Require();
        await using var registry = await ImageRegistry.With(machine, Web, product.Sandbox.PathOf("registry"));

        var (image, manifest) = await product.ByCommand(machine, "made", "podman", "--build-arg", $"ContainerBaseImage={registry.Host}/dotnet/aspnet:10.0");
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
    public async Task A_program_of_FSharp_with_a_library_runs_to_its_end()
    {
        var (image, manifest) = await product.Of(machine, "jobs");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal(0, await container.End());
        Assert.Equal("tea", await container.Log());
    }

    [Fact]
    public async Task A_program_that_brings_its_runtime_finishes_what_it_has_begun_on_an_image_of_musl()
    {
        machine.Require();
        Assert.SkipWhen(!File.Exists("/lib/ld-musl-x86_64.so.1") || !File.Exists("/usr/bin/gcc"), "There is nothing to make an image of Alpine's kind from. On Debian: apt-get install musl gcc");

        var (image, manifest) = await product.Of(machine, "small");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("well", await container.Answer("/health"));
        Assert.Contains("A /app/libcoreclr.so", await image.DifferencesFrom($"{NativeBase}-alpine"));
        await FinishesWhatItHasBegun(container);
    }

    [Fact]
    public async Task A_native_executable_runs_on_an_image_without_a_runtime()
    {
        var (image, manifest) = await Native("native");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal(0, await container.End());
        Assert.Equal("tea", await container.Log());
        await HoldsNoAssembly(image, "Native");
    }

    [Fact]
    public async Task A_native_web_program_finishes_what_it_has_begun()
    {
        var (image, manifest) = await Native("slim");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("well", await container.Answer("/health"));
        await HoldsNoAssembly(image, "Slim");
        await FinishesWhatItHasBegun(container);
    }

    // Its settings say where it listens, and would say so on this machine.
    private Task<RunningContainer> Start(BuiltImage front, ManifestContainer manifest) =>
        RunningContainer.Start(machine, front, manifest, "Kestrel__Endpoints__Http__Url=http://*:#");

    private async Task<GeneratedImage> Native(string component)
    {
        machine.Require();
        Assert.SkipWhen(!File.Exists("/usr/bin/gcc") || !File.Exists("/usr/bin/ld"), "A native executable cannot be linked here: there is no gcc, or no ld. On Debian: apt-get install gcc zlib1g-dev");
        Assert.SkipWhen(RuntimeInformation.OSArchitecture != Architecture.X64, "The tests have the compiler for x64 alone.");
        return await product.Of(machine, component, Linker);
    }

    private static async Task HoldsNoAssembly(BuiltImage image, string program)
    {
        var differences = await image.DifferencesFrom(NativeBase);
        Assert.Contains($"A /app/{program}", differences);
        Assert.DoesNotContain(differences, d => d.EndsWith(".dll", StringComparison.Ordinal) || d.EndsWith(".dbg", StringComparison.Ordinal));
    }

    /// <summary>Sends the signal while requests are under way, each of which has had the beginning of its answer.</summary>
    private static async Task FinishesWhatItHasBegun(RunningContainer container)
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => container.Client.GetAsync(
            new Uri("/slow", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken)));
        await container.Terminate();

        Assert.All(await Task.WhenAll(begun.Select(r => r.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))), answer => Assert.Equal("begun done", answer));
        Assert.Equal(0, await container.End());
    }

    /// <summary>Whether the builder took the step that holds a command from its cache: it says so in the line after the step's.</summary>
    private static bool IsCached(string output, string command)
    {
        var lines = output.Split('\n');
        var step = Array.FindIndex(lines, l => l.Contains("STEP", StringComparison.Ordinal) && l.Contains(command, StringComparison.Ordinal));
        Assert.True(step >= 0, output);
        return lines.Skip(step + 1).TakeWhile(l => !l.Contains("STEP", StringComparison.Ordinal)).Any(l => l.Contains("Using cache", StringComparison.Ordinal));
    }
}

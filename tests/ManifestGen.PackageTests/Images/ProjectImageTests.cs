using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>Images of projects of all shapes, built from their generated Dockerfiles and started.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class ProjectImageTests(PackageFixture package, ContainerMachine machine) : SandboxTest(package)
{
    private const int Requests = 32;

    private const string SlowProgram = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/health", () => "well");
        app.MapGet("/slow", async (HttpResponse response) =>
        {
            await response.WriteAsync("begun ");
            await response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(3));
            await response.WriteAsync("done");
        });
        app.Run();
        """;

    protected override string FolderName => "a product with spaces";

    [Fact]
    public async Task A_web_project_under_a_path_with_spaces_with_central_versions_and_a_lock_file_finishes_what_it_has_begun()
    {
        machine.Require();
        AddLockedWeb();
        await Sandbox.Build("Front Door");
        Assert.True(Sandbox.Has("Front Door/packages.lock.json"));

        var (image, manifest) = await GeneratedImage.Of(machine, Package, Sandbox, ".", "Front Door/bin/deploy/");
        await using var container = await RunningContainer.Start(machine, image, manifest);
        Assert.Equal("well", await container.Answer("/health"));

        // Each has had the beginning of its answer, so that it is in flight when the signal comes.
        var begun = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => container.Client.GetAsync(
            new Uri("/slow", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken)));
        await container.Terminate();

        Assert.All(await Task.WhenAll(begun.Select(r => r.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))), answer => Assert.Equal("begun done", answer));
        Assert.Equal(0, await container.End());
    }

    [Fact]
    public async Task A_changed_source_file_leaves_the_restore_cached_and_a_changed_project_file_does_not()
    {
        machine.Require();
        AddLockedWeb();
        await Sandbox.Build("Front Door");
        await GeneratedImage.Of(machine, Package, Sandbox, ".", "Front Door/bin/deploy/");

        Sandbox.Replace("Front Door/Program.cs", "\"well\"", "\"very well\"");
        var changedSource = (await GeneratedImage.Of(machine, Package, Sandbox, ".", "Front Door/bin/deploy/")).Image.Output;
        Sandbox.Replace("Front Door/Front Door.csproj", "</Project>", "<!-- changed -->\n</Project>");
        var changedProject = (await GeneratedImage.Of(machine, Package, Sandbox, ".", "Front Door/bin/deploy/")).Image.Output;

        Assert.True(IsCached(changedSource, "dotnet restore"), changedSource);
        Assert.False(IsCached(changedSource, "dotnet publish"), changedSource);
        Assert.False(IsCached(changedProject, "dotnet restore"), changedProject);
    }

    [Fact]
    public async Task The_smallest_sample_answers_with_a_read_only_root()
    {
        machine.Require();
        SampleFolder.CopyTo(Sandbox, Package, "Minimal");
        await Sandbox.Build();

        var (image, manifest) = await GeneratedImage.Of(machine, Package, Sandbox, ".", "bin/deploy/");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("Hello from Kubernetes.", await container.Answer("/"));
    }

    [Fact]
    public async Task A_console_program_with_a_library_runs_to_its_end()
    {
        machine.Require();
        Sandbox.AddProduct();
        await Sandbox.Build("Deploy");

        var (image, manifest) = await GeneratedImage.Of(machine, Package, Sandbox, ".", "Deploy/bin/deploy/jobs.");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal(0, await container.End());
        Assert.Equal("tea", await container.Log());
    }

    private void AddLockedWeb()
    {
        Sandbox.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ManifestGen" Version="{Package.Version}" />
              </ItemGroup>
            </Project>
            """);
        Sandbox.AddProject("Front Door", ".Web", """<PackageReference Include="ManifestGen" PrivateAssets="all" />""");
        Sandbox.Write("Front Door/Program.cs", SlowProgram);
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

using System.Text.Json;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>What the command <c>manifestgen</c> does with real projects.</summary>
public sealed class CommandLineTests(PackageFixture package) : SandboxTest(package)
{
    protected override string FolderName => "my product";

    [Fact]
    public async Task A_first_definition_compiles_and_changes_nothing()
    {
        Sandbox.AddWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();

        var init = await Sandbox.Tool("init", "Web");
        await Sandbox.Build("Web");

        Assert.True(init.ExitCode == 0, init.Output);
        Assert.True(Sandbox.Has("Web/ProductDefinition.cs"));
        Assert.NotEmpty(before);
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task A_first_definition_of_several_projects_compiles()
    {
        Sandbox.AddProduct();
        File.Delete(Sandbox.PathOf("Deploy/Shop.cs"));

        var init = await Sandbox.Tool("init", "Deploy");
        var generate = await Sandbox.Tool("generate", "Deploy", "--output", "json");

        Assert.True(init.ExitCode == 0, init.Output);
        Assert.True(generate.ExitCode == 0, generate.Output);
        Assert.Contains(Sandbox.PathOf("Deploy/bin/deploy/web.hpa.yaml"), FilesOf(generate));
        Assert.Contains(Sandbox.PathOf("Deploy/bin/deploy/jobs.deployment.yaml"), FilesOf(generate));
    }

    [Fact]
    public async Task Generate_builds_with_the_options_it_is_given_and_says_what_was_written()
    {
        Sandbox.AddDefinedWeb();

        var run = await Sandbox.Tool("generate", "Web", "--stage", "pod", "--output-path", "deploy it", "--image-tag", "7.0", "--output", "json");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains(Path.Combine(Sandbox.Root, "deploy it", "pod.yaml"), FilesOf(run));
        Assert.Contains(":7.0", Sandbox.Read("deploy it/pod.yaml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Sandbox.PathOf("Web/bin/deploy")));

        var check = await Sandbox.Tool("generate", "Web", "--output-path", "deploy it", "--check");
        Assert.Equal(1, check.ExitCode);
        Assert.True(Sandbox.Has("deploy it/pod.yaml"));
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("lock")]
    public async Task What_describes_no_product_is_refused(string command)
    {
        Sandbox.AddProject("Library", "", Sandbox.Reference);

        var run = await Sandbox.Tool(command, "Library");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Library.csproj' has nothing to deploy: it is a library without a product definition.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_definition_is_an_error_of_generate_at_its_line()
    {
        Sandbox.AddDefinedWeb(SandboxProjects.Definition.Replace("Projects.Web)", "Projects.Web) { Replicas = -1 }", StringComparison.Ordinal));

        var run = await Sandbox.Tool("generate", "Web", "--output", "json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        var error = Assert.Single(answer.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(1, run.ExitCode);
        Assert.False(answer.GetProperty("succeeded").GetBoolean());
        Assert.Equal(Sandbox.PathOf("Web/Shop.cs"), error.GetProperty("file").GetString());
        Assert.Equal(7, error.GetProperty("line").GetInt32());
        Assert.StartsWith("MG1", error.GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_each_value_with_where_it_came_from()
    {
        Sandbox.AddProject("Web", ".Web", Sandbox.Reference, "<TargetFramework /><TargetFrameworks>net8.0;net10.0</TargetFrameworks><Version>1.4.0</Version>");
        Sandbox.Write("Web/Program.cs", SandboxProjects.WebProgram);
        Sandbox.Write("Web/Shop.cs", SandboxProjects.Definition);

        var json = await Sandbox.Tool("explain", "Web", "--output", "json");
        var text = await Sandbox.Tool("explain", "Web");

        Assert.True(json.ExitCode == 0, json.Output);
        var values = JsonDocument.Parse(json.Output).RootElement.GetProperty("values").EnumerateArray().ToLookup(v => Text(v, "path"));
        var name = values["front.name"].Single();
        Assert.Equal(("front", Sandbox.PathOf("Web/Shop.cs"), 7), (Text(name, "value"), Text(name, "file"), name.GetProperty("line").GetInt32()));
        var tag = values["front.image.tag"].Single();
        Assert.Equal(("1.4.0", "project: Version"), (Text(tag, "value"), Text(tag, "from")));
        Assert.Matches(@"(?m)^front\.name +front +definition Web/Shop\.cs:7$", text.Output);
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("explain")]
    public async Task A_project_without_the_package_is_told_how_to_get_it(string command)
    {
        Sandbox.AddProject("Web", ".Web");
        Sandbox.Write("Web/Program.cs", SandboxProjects.WebProgram);

        var run = await Sandbox.Tool(command, "Web");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not use ManifestGen. Add it: dotnet add", run.Output, StringComparison.Ordinal);
    }

    private static string[] FilesOf(ProcessRun run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetString() ?? "")];

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString() ?? "";
}

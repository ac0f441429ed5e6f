using System.Text.Json;

namespace ManifestGen.Tests.Tool.FirstDefinition;

public sealed class InitCommandTests : IDisposable
{
    private const string Web = """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="ManifestGen" Version="1.0.0" /></ItemGroup></Project>""";
    private const string Worker = """<Project Sdk="Microsoft.NET.Sdk.Worker" />""";
    private const string Library = """<Project Sdk="Microsoft.NET.Sdk" />""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_web_project_gets_a_component_that_scales()
    {
        _folder.Write("Shop.Web.csproj", Web);

        var run = ToolRun.Of("init", _folder.Path);

        var text = Written();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("namespace Shop.Web;", text, StringComparison.Ordinal);
        Assert.Contains("""Define(BuildContext build) => new("shop-web")""", text, StringComparison.Ordinal);
        Assert.Contains("""new WebComponent("shop-web", Projects.Shop_Web)""", text, StringComparison.Ordinal);
        Assert.Contains("Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void A_worker_project_gets_a_component_with_a_fixed_number_of_Pods()
    {
        _folder.Write("Orders.csproj", Worker);

        ToolRun.Of("init", _folder.Path);

        Assert.Contains("""new WorkerComponent("orders", Projects.Orders)""", Written(), StringComparison.Ordinal);
        Assert.Contains("Replicas = 1,", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_lists_components_gets_each_of_them()
    {
        _folder.Write("Web/Shop.Web.csproj", Web);
        _folder.Write("Worker/Shop.Worker.csproj", Worker);
        var deploy = _folder.Write(
            "Deploy/Shop.Deploy.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ManifestGenComponent Include="..\Web\Shop.Web.csproj;../Worker/Shop.Worker.csproj" /></ItemGroup></Project>""");

        var run = ToolRun.Of("init", deploy);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("""new WebComponent("shop-web", Projects.Shop_Web)""", Written("Deploy"), StringComparison.Ordinal);
        Assert.Contains("""new WorkerComponent("shop-worker", Projects.Shop_Worker)""", Written("Deploy"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_that_is_no_XML_is_named_and_nothing_is_written()
    {
        var broken = _folder.Write("Web/Shop.Web.csproj", "<Project");
        var deploy = _folder.Write("Deploy/Shop.Deploy.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ManifestGenComponent Include="../Web/Shop.Web.csproj" /></ItemGroup></Project>""");

        var run = ToolRun.Of("init", deploy);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"manifestgen: '{broken}' is no project that MSBuild can read: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "Deploy", "ProductDefinition.cs")));
    }

    [Fact]
    public void What_comes_next_is_said_and_the_package_is_part_of_it_when_it_is_missing()
    {
        var with = _folder.Write("a/Shop.csproj", Web);
        var without = _folder.Write("b/Orders.csproj", Worker);

        Assert.DoesNotContain("dotnet add", ToolRun.Of("init", with).Output, StringComparison.Ordinal);
        Assert.Contains($"  dotnet add {Path.GetRelativePath(Directory.GetCurrentDirectory(), without)} package ManifestGen\n", ToolRun.Of("init", without).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_names_the_file_and_what_comes_next()
    {
        var project = _folder.Write("Shop.csproj", Web);

        var answer = JsonDocument.Parse(ToolRun.Of("init", project, "--output", "json").Output).RootElement;

        Assert.Equal(project, answer.GetProperty("project").GetString());
        Assert.Equal(Path.Combine(_folder.Path, "ProductDefinition.cs"), answer.GetProperty("file").GetString());
        Assert.StartsWith("dotnet build ", answer.GetProperty("next")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ProductDefinition.cs", "class A { }", "cannot be written")]
    [InlineData("Deployment/Shop.cs", "class Shop : IProductDefinition { }", "there is a product definition already, in '")]
    public void What_is_there_is_never_overwritten(string name, string text, string said)
    {
        _folder.Write("Shop.csproj", Web);
        var existing = _folder.Write(name, text);

        var run = ToolRun.Of("init", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(existing));
        Assert.Equal(2, Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("Shop.csproj", Library, 2, "is a library and lists no ManifestGenComponent")]
    [InlineData("Shop.fsproj", Worker, 2, "is no C# project")]
    [InlineData("Shop.csproj", "<Project", 1, "is no project that MSBuild can read")]
    [InlineData("notes.txt", "", 2, "there is no project in '")]
    public void A_project_that_cannot_have_a_definition_is_refused_with_the_reason(string name, string text, int exitCode, string said)
    {
        _folder.Write(name, text);

        var run = ToolRun.Of("init", _folder.Path);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.cs"));
    }

    [Fact]
    public void Of_several_projects_one_has_to_be_named()
    {
        _folder.Write("A.csproj", Web);
        _folder.Write("B.csproj", Web);

        var run = ToolRun.Of("init", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Name one: A.csproj, B.csproj.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_folder_of_a_product_it_is_the_project_that_uses_ManifestGen()
    {
        _folder.Write("Shop.slnx", "<Solution />");
        _folder.Write("src/Jobs/Jobs.csproj", Worker);
        _folder.Write("src/Web/Web.csproj", Web);

        var run = ToolRun.Of("init", _folder.Path);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("WebComponent", Written("src/Web"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_that_use_ManifestGen_one_has_to_be_named()
    {
        _folder.Write("A/A.csproj", Web);
        _folder.Write("B/B.csproj", Web);

        var run = ToolRun.Of("init", _folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Name one: {Path.Combine("A", "A.csproj")}, {Path.Combine("B", "B.csproj")}.", run.Error, StringComparison.Ordinal);
    }

    private string Written(string folder = "") => File.ReadAllText(Path.Combine(_folder.Path, folder, "ProductDefinition.cs"));
}

using System.Text.Json;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>A project of its own that lists the product's projects.</summary>
public sealed class DeployProjectTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task Building_it_alone_restores_and_builds_its_components()
    {
        Sandbox.AddProduct();

        await Sandbox.Build("Deploy");

        Assert.True(Sandbox.Has("Web/bin/Debug/net10.0/Web.dll"));
        Assert.True(Sandbox.Has("Jobs/bin/Debug/net10.0/Jobs.dll"));
    }

    [Fact]
    public async Task A_solution_built_in_parallel_builds_each_project_once_and_generates_once()
    {
        Sandbox.AddProduct();
        Sandbox.Write("Product.slnx", """
            <Solution>
              <Project Path="Deploy/Deploy.csproj" />
              <Project Path="Jobs/Jobs.csproj" />
              <Project Path="Shared/Shared.csproj" />
              <Project Path="Web/Web.csproj" />
            </Solution>
            """);

        var build = await Sandbox.Build("Product.slnx", "-m:4");

        Assert.Equal(1, build.Generations);
        Assert.Equal(4, build.Compilations);
        Assert.Empty(build.Warnings);
        Assert.Empty((await Sandbox.Build("Product.slnx", "-m:4")).Tasks);
    }

    [Fact]
    public async Task Nothing_of_a_component_is_copied_beside_it()
    {
        Sandbox.AddProduct();
        Sandbox.Write("Web/appsettings.json", "{}");

        await Sandbox.Build("Deploy");

        var copied = Directory.EnumerateFiles(Sandbox.PathOf("Deploy/bin/Debug/net10.0")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["Deploy.deps.json", "Deploy.dll", "Deploy.pdb"], copied);
    }

    [Fact]
    public async Task An_image_is_built_from_a_folder_that_holds_its_Dockerfile_too()
    {
        Sandbox.AddProject("Jobs", "", "", "<OutputType>Exe</OutputType>");
        Sandbox.Write("Jobs/Program.cs", "System.Console.WriteLine();");
        Sandbox.AddProject("Deploy", "", Sandbox.Reference + """<ManifestGenComponent Include="../Jobs/Jobs.csproj" />""");
        foreach (var file in new[] { "nuget.config", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.Copy(Sandbox.PathOf(file), Sandbox.PathOf($"Jobs/{file}"));

        await Sandbox.Build("Deploy");

        var dockerfile = Sandbox.Read("Deploy/bin/deploy/Dockerfile");
        Assert.Contains("docker build -f Deploy/bin/deploy/Dockerfile ", dockerfile, StringComparison.Ordinal);
        Assert.Contains("\"Jobs/Jobs.csproj\", ", dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_image_needs_to_restore_is_found_through_references_and_imports()
    {
        Sandbox.AddProduct();
        Sandbox.Write("eng/Common.props", "<Project />");
        Sandbox.Write("Web/Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
              <Import Project="../eng/Common.props" />
            </Project>
            """);
        Sandbox.Write("global.json", "{}");

        await Sandbox.Build("Deploy");

        using var request = JsonDocument.Parse(Sandbox.Read("Deploy/obj/Debug/net10.0/manifestgen/request.json"));
        var web = request.RootElement.GetProperty("projects").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "Web");
        Assert.Equal([Sandbox.PathOf("Shared/Shared.csproj")], Texts(web, "projectReferences"));
        Assert.Equal(
            new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Web/Directory.Build.props", "eng/Common.props", "global.json", "nuget.config" }
                .Select(Sandbox.PathOf),
            Texts(web, "restoreFiles"));
        Assert.Equal(Sandbox.Root, web.GetProperty("contextDirectory").GetString());
        Assert.True(web.GetProperty("isWeb").GetBoolean());
    }

    [Fact]
    public async Task A_component_that_does_not_exist_is_an_error_at_the_project()
    {
        Sandbox.AddProduct();
        Sandbox.Replace("Deploy/Deploy.csproj", "../Jobs/Jobs.csproj", "../Job/Jobs.csproj");

        var error = (await Sandbox.TryBuild("Deploy")).SingleError();

        Assert.Equal(("MG8101", Sandbox.PathOf("Deploy/Deploy.csproj")), (error.Code, error.File));
    }

    [Fact]
    public async Task Components_that_are_not_restored_are_one_error_where_the_build_may_not_restore_them()
    {
        Sandbox.AddProduct();

        var error = (await Sandbox.TryBuild("Deploy", "-p:ManifestGenRestoreComponents=false")).SingleError();

        Assert.Equal(("MG8102", Sandbox.PathOf("Deploy/Deploy.csproj")), (error.Code, error.File));
        Assert.Contains("Web.csproj", error.Text, StringComparison.Ordinal);
        Assert.Contains("Jobs.csproj", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Components_of_one_name_are_an_error_at_the_project()
    {
        Sandbox.AddProduct();
        Sandbox.Write("other/Web.csproj", Sandbox.Read("Jobs/Jobs.csproj"));
        Sandbox.Write("other/Program.cs", "return;");
        Sandbox.Replace("Deploy/Deploy.csproj", "../Jobs/Jobs.csproj", "../other/Web.csproj");

        var error = (await Sandbox.TryBuild("Deploy")).SingleError();

        Assert.Equal("MG8103", error.Code);
    }

    private static IEnumerable<string?> Texts(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray().Select(e => e.GetString());
}

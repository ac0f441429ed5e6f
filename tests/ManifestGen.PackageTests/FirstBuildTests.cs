using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>The package added to a project, and nothing else said.</summary>
public sealed class FirstBuildTests(PackageFixture package) : SandboxTest(package)
{
    protected override string FolderName => "Müller & Söhne (shop)";

    [Fact]
    public async Task A_web_project_gets_all_that_it_needs_to_run_and_scale()
    {
        Sandbox.AddWeb();

        var build = await Sandbox.Build("Web");

        Assert.Equal(
            [".manifestgen-index", "Dockerfile", "Dockerfile.dockerignore", "deployment.yaml", "hpa.yaml", "pdb.yaml", "service.yaml", "serviceaccount.yaml"],
            Sandbox.Generated().Keys.Order(StringComparer.Ordinal));
        Assert.Empty(build.Warnings);
        Assert.Contains("  Web -> bin/deploy/ (7 files)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_gets_no_address_and_no_autoscaler()
    {
        Sandbox.AddProject("Jobs", ".Worker", Sandbox.Reference + """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
        Sandbox.Write("Jobs/Program.cs", "Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args).Build().Run();");

        await Sandbox.Build("Jobs");

        Assert.Equal(
            [".manifestgen-index", "Dockerfile", "Dockerfile.dockerignore", "deployment.yaml", "serviceaccount.yaml"],
            Sandbox.Generated("Jobs").Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_class_library_without_definition_gets_nothing()
    {
        Sandbox.AddProject("Shared", "", Sandbox.Reference);
        Sandbox.Write("Shared/Catalog.cs", "public static class Catalog;");

        var build = await Sandbox.Build("Shared");

        Assert.Empty(Sandbox.Generated("Shared"));
        Assert.DoesNotContain("deploy", build.Output, StringComparison.Ordinal);
        Assert.Empty((await Sandbox.Build("Shared")).Tasks);
    }

    [Fact]
    public async Task A_definition_beside_the_code_of_a_web_project_is_loaded()
    {
        Sandbox.AddDefinedWeb("""
            using ManifestGen;

            public sealed class Shop : IProductDefinition
            {
                // Nothing of ASP.NET is there unless the definition runs on the project's own frameworks.
                private static readonly string Name = typeof(WebApplication).Assembly.GetName().Name == "Microsoft.AspNetCore" ? "front" : "";

                public Product Define(BuildContext build) => new("shop") { Components = [new WebComponent(Name, Projects.Web)] };
            }
            """);

        await Sandbox.Build("Web");

        Assert.Contains("name: front\n", Sandbox.Generated()["deployment.yaml"], StringComparison.Ordinal);
    }
}

using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Builds after something changed: what depends on it is written anew, and nothing else.</summary>
public sealed class ChangedBuildTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task A_changed_definition_is_generated_without_asking_the_projects_again()
    {
        Sandbox.AddProduct();
        await Sandbox.Build("Deploy");
        var before = File.GetLastWriteTimeUtc(Sandbox.PathOf("Deploy/bin/deploy/jobs.deployment.yaml"));
        Sandbox.Replace("Deploy/Shop.cs", "new WebComponent(\"front\"", "new WebComponent(\"store\"");

        var build = await Sandbox.Build("Deploy");

        Assert.Equal(["GenerateManifests"], build.Tasks);
        var files = Sandbox.Generated("Deploy");
        Assert.Contains("store.deployment.yaml", files);
        Assert.DoesNotContain("front.deployment.yaml", files);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Sandbox.PathOf("Deploy/bin/deploy/jobs.deployment.yaml")));
    }

    [Fact]
    public async Task A_removed_component_takes_its_files_along_and_no_others()
    {
        Sandbox.AddProduct();
        await Sandbox.Build("Deploy");
        Sandbox.Write("Deploy/bin/deploy/jobs.notes.txt", "the user's own");
        Sandbox.Replace("Deploy/Deploy.csproj", """<ManifestGenComponent Include="../Jobs/Jobs.csproj" />""", "");
        Sandbox.Replace("Deploy/Shop.cs", "new WorkerComponent(\"jobs\", Projects.Jobs),", "");

        await Sandbox.Build("Deploy");

        var files = Sandbox.Generated("Deploy");
        Assert.Equal(["jobs.notes.txt"], files.Keys.Where(f => f.StartsWith("jobs.", StringComparison.Ordinal)));
        Assert.Contains("deployment.yaml", files);
    }

    [Fact]
    public async Task A_changed_file_of_the_configuration_is_read_anew()
    {
        Sandbox.AddProduct();
        Sandbox.Replace("Deploy/Shop.cs", "Projects.Jobs)", "Projects.Jobs) { Configuration = new() { Settings = [new(\"limits.json\")] } }");
        Sandbox.Write("Jobs/limits.json", """{ "Limits": { "Most": 10 } }""");
        await Sandbox.Build("Deploy");
        Assert.Contains("Limits__Most: \"10\"\n", Sandbox.Generated("Deploy")["jobs.configmap.yaml"], StringComparison.Ordinal);

        Sandbox.Write("Jobs/limits.json", """{ "Limits": { "Most": 20 } }""");
        await Sandbox.Build("Deploy");

        Assert.Contains("Limits__Most: \"20\"\n", Sandbox.Generated("Deploy")["jobs.configmap.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_added_or_removed_template_is_rendered()
    {
        Sandbox.AddWeb("<ManifestGenTemplatesPath>templates</ManifestGenTemplatesPath>");
        Sandbox.Write("Web/templates/_unused.scriban", "");
        await Sandbox.Build("Web");
        Sandbox.Write("Web/templates/extra.yaml.scriban", Template("one"));

        await Sandbox.Build("Web");
        Assert.Contains("from: one\n", Sandbox.Generated()["extra.yaml"], StringComparison.Ordinal);

        Sandbox.Write("Web/templates/extra.yaml.scriban", Template("two"));
        await Sandbox.Build("Web");
        Assert.Contains("from: two\n", Sandbox.Generated()["extra.yaml"], StringComparison.Ordinal);

        File.Delete(Sandbox.PathOf("Web/templates/extra.yaml.scriban"));
        await Sandbox.Build("Web");
        Assert.DoesNotContain("extra.yaml", Sandbox.Generated());
    }

    [Fact]
    public async Task A_changed_property_is_honoured()
    {
        Sandbox.AddWeb();
        await Sandbox.Build("Web");

        await Sandbox.Build("Web", "-p:ManifestGenImageTag=7.1", "-p:ManifestGenStage=replicas");

        Assert.Contains(":7.1\n", Sandbox.Generated()["deployment.yaml"], StringComparison.Ordinal);
        Assert.DoesNotContain("service.yaml", Sandbox.Generated());
    }

    [Fact]
    public async Task A_changed_project_file_of_a_component_is_asked_again()
    {
        Sandbox.AddProduct();
        await Sandbox.Build("Deploy");
        Sandbox.Replace("Web/Web.csproj", "<PropertyGroup>", "<PropertyGroup><Version>2.5.0</Version>");

        var build = await Sandbox.Build("Deploy");

        Assert.Equal(["WriteProjectFacts", "GenerateManifests"], build.Tasks);
        Assert.Contains(":2.5.0\n", Sandbox.Generated("Deploy")["front.deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_comes_from_no_file_is_noticed()
    {
        Sandbox.AddProduct();
        Sandbox.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <GetPackageVersionDependsOn>$(GetPackageVersionDependsOn);VersionOfCommit</GetPackageVersionDependsOn>
              </PropertyGroup>
              <Target Name="VersionOfCommit" BeforeTargets="GetAssemblyVersion;CoreCompile">
                <PropertyGroup>
                  <Version>$([System.IO.File]::ReadAllText('$(MSBuildThisFileDirectory)commit.txt'))</Version>
                  <InformationalVersion>$(Version)</InformationalVersion>
                </PropertyGroup>
              </Target>
            </Project>
            """);
        Sandbox.Write("commit.txt", "1.0.1");
        await Sandbox.Build("Deploy");
        Sandbox.Write("commit.txt", "1.0.2");

        await Sandbox.Build("Deploy");

        Assert.Contains(":1.0.2\n", Sandbox.Generated("Deploy")["front.deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Central_package_versions_that_appear_above_a_component_reach_its_Dockerfile()
    {
        Sandbox.AddProduct();
        File.Delete(Sandbox.PathOf("Directory.Packages.props"));
        await Sandbox.Build("Deploy");
        Assert.DoesNotContain("Directory.Packages.props", Sandbox.Generated("Deploy")["front.Dockerfile"], StringComparison.Ordinal);
        Sandbox.Write("Directory.Packages.props", "<Project />");

        await Sandbox.Build("Deploy");

        Assert.Contains("Directory.Packages.props", Sandbox.Generated("Deploy")["front.Dockerfile"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_file_that_is_gone_or_was_edited_is_written_again()
    {
        Sandbox.AddWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        File.Delete(Sandbox.PathOf("Web/bin/deploy/hpa.yaml"));
        Sandbox.Write("Web/bin/deploy/service.yaml", "edited");

        await Sandbox.Build("Web");

        Assert.Equal(before, Sandbox.Generated());
        Assert.Empty((await Sandbox.Build("Web")).Tasks);
    }

    [Fact]
    public async Task Clean_removes_what_was_written_and_leaves_the_users_files()
    {
        Sandbox.AddWeb();
        await Sandbox.Build("Web");
        Sandbox.Write("Web/bin/deploy/notes.txt", "the user's own");

        await Sandbox.Dotnet("clean", null, "Web");

        Assert.Equal(["notes.txt"], Sandbox.Generated().Keys);
        Assert.Empty(Directory.EnumerateFiles(Sandbox.PathOf("Web/obj/Debug/net10.0/manifestgen")));
    }

    [Fact]
    public async Task A_build_with_it_off_in_between_forgets_nothing()
    {
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();

        Assert.Empty((await Sandbox.Build("Web", "-p:ManifestGenEnabled=false")).Tasks);

        Assert.Equal(before, Sandbox.Generated());
        Assert.Empty((await Sandbox.Build("Web")).Tasks);
        await Sandbox.Dotnet("clean", null, "Web");
        Assert.Empty(Sandbox.Generated());
    }

    private static string Template(string from) => $$$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: extra
        data:
          from: {{{from}}}

        """;
}

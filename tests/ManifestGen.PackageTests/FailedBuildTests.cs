using System.Diagnostics;
using System.Globalization;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Builds that cannot write: what an earlier one wrote stays as it is.</summary>
public sealed class FailedBuildTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_one_error()
    {
        Sandbox.AddWeb("<ManifestGenOutputPath>out</ManifestGenOutputPath>");
        Sandbox.Write("Web/out", "a file in the place of the folder");

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.Equal("MG9101", error.Code);
        Assert.Equal("a file in the place of the folder", Sandbox.Read("Web/out"));
    }

    [Fact]
    public async Task A_mistake_in_the_definition_leaves_the_earlier_output()
    {
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        Sandbox.Replace("Web/Shop.cs", "new WebComponent(\"front\", Projects.Web)", "new WebComponent(\"front\", Projects.Web) { Replicas = -1 }");

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.StartsWith("MG1", error.Code, StringComparison.Ordinal);
        Assert.Equal((Sandbox.PathOf("Web/Shop.cs"), 7), (error.File, error.LineNumber));
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task A_misspelt_member_of_a_template_is_an_error_at_its_place()
    {
        Sandbox.AddWeb("<ManifestGenTemplatesPath>templates</ManifestGenTemplatesPath>");
        Sandbox.Write("Web/templates/extra.yaml.scriban", "kind: ConfigMap\nname: {{ component.nmae }}\n");

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.StartsWith("MG2", error.Code, StringComparison.Ordinal);
        Assert.Equal((Sandbox.PathOf("Web/templates/extra.yaml.scriban"), 2), (error.File, error.LineNumber));
    }

    [Theory]
    [InlineData("<ManifestGenStage>planet</ManifestGenStage>", "pod, replicas, balanced or autoscaled")]
    [InlineData("<ManifestGenFormat>yaml;helmet</ManifestGenFormat>", "yaml, single, kustomize, helm")]
    [InlineData("<ManifestGenEnvironments>../up</ManifestGenEnvironments>", "begin with a letter or digit")]
    [InlineData("<ManifestGenEnvironments>Test;test</ManifestGenEnvironments>", "differ in more than upper and lower case")]
    [InlineData("<ManifestGenEnvironments>pre production</ManifestGenEnvironments>", "names of letters, digits")]
    [InlineData("<ManifestGenCheck>perhaps</ManifestGenCheck>", "true or false")]
    [InlineData("<ManifestGenEnabled>perhaps</ManifestGenEnabled>", "true or false")]
    [InlineData("<ManifestGenSchemasPath>schemes</ManifestGenSchemasPath>", "a folder that is there")]
    public async Task An_impossible_property_is_an_error_that_lists_the_possible_ones(string property, string possible)
    {
        Sandbox.AddWeb(property);

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.Equal(("MG8104", Sandbox.PathOf("Web/Web.csproj")), (error.Code, error.File));
        Assert.Contains(possible, error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_property_is_a_warning_at_its_line_and_on_the_command_line()
    {
        Sandbox.AddWeb("\n<ManifestGenKubernetsVersion>1.36</ManifestGenKubernetsVersion>");

        var build = await Sandbox.Build("Web", "-p:ManifestGenStaeg=pod");

        Assert.Equal(
            [
                ("MG8106", 0, "ManifestGen has no property or item ManifestGenStaeg, so that it changes nothing. Did you mean ManifestGenStage?"),
                ("MG8106", 3, "ManifestGen has no property or item ManifestGenKubernetsVersion, so that it changes nothing. Did you mean ManifestGenKubernetesVersion?"),
            ],
            build.Warnings.Select(w => (w.Code, w.LineNumber, w.Text)).Order());
    }

    [Fact]
    public async Task An_older_SDK_and_a_generator_that_cannot_start_are_errors_that_leave_the_earlier_output()
    {
        // Neither an older SDK nor one without its frameworks is on the machine that tests, so each is pretended just before the host is made ready.
        Sandbox.AddProject("Web", ".Web", Sandbox.Reference);
        Sandbox.Write("Web/Program.cs", SandboxProjects.WebProgram);
        Sandbox.Replace("Web/Web.csproj", "</Project>", """
              <Target Name="Pretend" BeforeTargets="_ManifestGenReadyHost">
                <PropertyGroup Condition="'$(Pretended)' == 'sdk'">
                  <BundledNETCoreAppTargetFrameworkVersion>9.0</BundledNETCoreAppTargetFrameworkVersion>
                </PropertyGroup>
                <ItemGroup Condition="'$(Pretended)' == 'framework'">
                  <_ManifestGenRuntimeFramework Include="Acme.Missing.App" FrameworkName="Acme.Missing.App" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        Sandbox.Write("Web/Program.cs", SandboxProjects.WebProgram + "// changed");

        var oldSdk = (await Sandbox.TryBuild("Web", "-p:Pretended=sdk")).SingleError();
        var noStart = (await Sandbox.TryBuild("Web", "-p:Pretended=framework")).SingleError();

        Assert.Equal(("MG8105", Sandbox.PathOf("Web/Web.csproj")), (oldSdk.Code, oldSdk.File));
        Assert.Equal(("MG9201", Sandbox.PathOf("Web/Web.csproj")), (noStart.Code, noStart.File));
        Assert.Contains("Acme.Missing.App", noStart.Text, StringComparison.Ordinal);
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task Committed_output_that_is_stale_fails_a_checking_build()
    {
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        await Sandbox.Build("Web", "-p:ManifestGenCheck=true");
        var before = Sandbox.Generated();
        Sandbox.Replace("Web/Shop.cs", "\"front\"", "\"store\"");

        var build = await Sandbox.TryBuild("Web", "-p:ManifestGenCheck=true");

        Assert.False(build.Succeeded);
        Assert.All(build.Errors, e => Assert.Equal("MG9103", e.Code));
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task A_cancelled_build_ends_the_definition_and_leaves_the_earlier_output()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that a test could send to one process group alone.");
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        Sandbox.Replace("Web/Shop.cs", "=> new(\"shop\")", """
            => Wait() ?? new("other")
            """);
        Sandbox.Replace("Web/Shop.cs", "public Product", $$"""
            private static Product? Wait()
                {
                    System.IO.File.WriteAllText(@"{{Sandbox.PathOf("host.pid")}}.new", Environment.ProcessId.ToString());
                    System.IO.File.Move(@"{{Sandbox.PathOf("host.pid")}}.new", @"{{Sandbox.PathOf("host.pid")}}");
                    Thread.Sleep(Timeout.Infinite);
                    return null;
                }

                public Product
            """);

        var build = await Sandbox.Dotnet("build", Cancel, "Web");

        Assert.False(build.Succeeded);
        Assert.Equal(before, Sandbox.Generated());
        var host = int.Parse(Sandbox.Read("host.pid"), CultureInfo.InvariantCulture);
        Assert.DoesNotContain(Process.GetProcesses(), p => p.Id == host);
        Assert.DoesNotContain("error MG", build.Output, StringComparison.Ordinal);
    }

    private async Task Cancel(Process build)
    {
        while (!Sandbox.Has("host.pid") && !build.HasExited) await Task.Delay(50, TestContext.Current.CancellationToken);
        using var signal = Process.Start("kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}

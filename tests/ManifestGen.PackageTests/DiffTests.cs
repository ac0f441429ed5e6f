using System.Text.Json;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>What <c>manifestgen diff</c> says of a project before it is built.</summary>
public sealed class DiffTests(PackageFixture package) : SandboxTest(package)
{
    [Fact]
    public async Task What_a_build_would_change_is_shown_and_not_written()
    {
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        Sandbox.Replace("Web/Shop.cs", "Projects.Web)", "Projects.Web) { Scaling = Autoscale.Between(3, 9).OnCpu(60.Percent()) }");

        var text = await Sandbox.Tool("diff", "Web", "--exit-code");

        Assert.Equal(4, text.ExitCode);
        Assert.Equal(
            """
            HorizontalPodAutoscaler front: spec.minReplicas: 2 -> 3
            HorizontalPodAutoscaler front: spec.maxReplicas: 5 -> 9
            HorizontalPodAutoscaler front: spec.metrics[0].resource.target.averageUtilization: 70 -> 60

            """,
            text.Output);
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task A_revision_is_built_as_it_was()
    {
        Sandbox.AddDefinedWeb();
        Sandbox.Write(".gitignore", "bin/\nobj/\n");
        await Git("init", "--quiet");
        await Git("add", "--all");
        await Git("-c", "user.name=Tester", "-c", "user.email=tester@example.com", "commit", "--quiet", "--message", "First");
        Sandbox.Replace("Web/Shop.cs", "Projects.Web)", "Projects.Web) { Service = new() { Type = ServiceType.NodePort } }");

        var run = await Sandbox.Tool("diff", "Web", "--revision", "HEAD", "--output", "json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        var field = Assert.Single(Assert.Single(answer.GetProperty("changes").EnumerateArray()).GetProperty("fields").EnumerateArray());
        Assert.Equal(("HEAD", "spec.type", "ClusterIP", "NodePort"), (Text(answer, "against"), Text(field, "path"), Text(field, "before"), Text(field, "after")));
        Assert.False(Directory.Exists(Sandbox.PathOf("Web/bin/deploy")));
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString() ?? "";

    private async Task Git(params IReadOnlyList<string> arguments)
    {
        var run = await ProcessRun.Of(Sandbox.Root, Sandbox.Root + ".transcripts", Sandbox.PlainEnvironment, started: null, "git", arguments);
        Assert.True(run.ExitCode == 0, run.Output);
    }
}

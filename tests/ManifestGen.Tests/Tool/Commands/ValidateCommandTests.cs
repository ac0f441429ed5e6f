using System.Text.Json;

namespace ManifestGen.Tests.Tool.Commands;

public sealed class ValidateCommandTests
{
    [Fact]
    public void A_sound_file_ends_with_zero()
    {
        var run = ToolRun.With(ManifestText.Sound(), "validate", "-");

        Assert.Equal((0, "1 document: 1 valid, 0 invalid; 0 errors, 0 warnings\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_finding_is_shown_with_its_line_a_caret_and_the_fix()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", ManifestText.Faulty);

        var run = ToolRun.Of("validate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"""
            {file}:6:3: error MG3003: duplicate field "labels", first set in line 5
              6 |   labels: {"{}"}
                |   ^~~~~~
              help: Keep one of the two; readers of YAML differ in which one they take, and the API server rejects both.

            1 document: 0 valid, 1 invalid; 1 error, 0 warnings

            """,
            run.Output);
    }

    [Fact]
    public void Json_has_a_line_for_each_document_even_for_one_that_cannot_be_read()
    {
        var run = ToolRun.With($"{ManifestText.Sound("first")}---\na: [\n---\n{ManifestText.Sound("third")}", "validate", "-", "--output", "json");

        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["0 valid ConfigMap first 0", "1 invalid   1", "2 valid ConfigMap third 0"],
            lines.Select(l => $"{l.GetProperty("document")} {l.GetProperty("status")} {l.GetProperty("kind")} {l.GetProperty("name")} {l.GetProperty("diagnostics").GetArrayLength()}"));
    }

    [Fact]
    public void A_diagnostic_in_json_says_all_that_a_program_needs()
    {
        var run = ToolRun.With(ManifestText.Faulty, "validate", "-", "--output", "json");

        Assert.Equal(
            """{"file":"-","document":0,"apiVersion":"v1","kind":"ConfigMap","name":"twice","status":"invalid","diagnostics":[{"code":"MG3003","severity":"error","line":6,"column":3,"path":"","message":"duplicate field \"labels\", first set in line 5","help":"Keep one of the two; readers of YAML differ in which one they take, and the API server rejects both."}]}""" + "\n",
            run.Output);
    }

    [Fact]
    public void A_folder_is_searched_for_manifests_in_an_order_that_is_always_the_same()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.yml", "sub/c.json", "a.yaml", "notes.txt", "Z.YAML", ".hidden/x.yaml" })
            folder.Write(name, name.EndsWith("json", StringComparison.Ordinal) ? "{}" : ManifestText.Sound());

        var run = ToolRun.Of("validate", folder.Path, "--output", "json");

        Assert.Equal(["Z.YAML", "a.yaml", "b.yml", "sub/c.json"], FilesIn(run).Select(f => Path.GetRelativePath(folder.Path, f)));
    }

    [Theory]
    [InlineData("charts", "deploy/a.yaml deploy/b-values.yaml")]
    [InlineData("*-values.yaml", "charts/c.yaml deploy/a.yaml")]
    [InlineData("deploy/*.yaml", "charts/c.yaml")]
    [InlineData("charts,b-*", "deploy/a.yaml")]
    public void What_is_to_be_ignored_in_a_folder_is_passed_over(string pattern, string left)
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "charts/c.yaml", "deploy/a.yaml", "deploy/b-values.yaml" }) folder.Write(name, ManifestText.Sound());

        var run = ToolRun.Of("validate", folder.Path, "--ignore", pattern, "--output", "json");

        Assert.Equal(left, string.Join(' ', FilesIn(run).Select(f => Path.GetRelativePath(folder.Path, f))));
    }

    [Fact]
    public void An_empty_folder_is_said_to_hold_no_manifests()
    {
        using var folder = new TemporaryFolder();

        var run = ToolRun.Of("validate", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"manifestgen: there are no manifests (.yaml, .yml, .json) in '{folder.Path}'.\n", run.Error);
    }

    [Fact]
    public void A_path_that_does_not_exist_is_wrong_use_and_nothing_is_judged()
    {
        var run = ToolRun.Of("validate", "no/such.yaml", "-");

        Assert.Equal((2, "", "manifestgen: there is no file or folder 'no/such.yaml'.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("Required argument 'path' missing", "validate")]
    [InlineData("'1.12' is not a Kubernetes release that is known here. Name one from 1.33 to 1.37.", "validate", "-", "--kubernetes-version", "1.12")]
    [InlineData("'xml' is no value for --output. Name one of text, json, sarif, github, junit.", "validate", "-", "--output", "xml")]
    [InlineData("'strict' is no value for --pod-security. Name one of privileged, baseline, restricted.", "validate", "-", "--pod-security", "strict")]
    [InlineData("'MG12' is no value for --no-warn. Name codes of ManifestGen, such as MG7022.", "validate", "-", "--no-warn", "MG7022,MG12")]
    [InlineData("'a/b/c/Widget' is no value for --allow-kind. Write it as Kind, group/Kind or group/version/Kind.", "validate", "-", "--allow-kind", "a/b/c/Widget")]
    [InlineData("'many' is no value for --high. Give a number from 0 to 1000000000.", "simulate", "--high", "many")]
    [InlineData("'NaN' is no value for --burst. Give a number from 1 to 1000000000.", "simulate", "--burst", "NaN")]
    [InlineData("'web' is no value for --port. Give a whole number from 0 to 65535.", "up", "--port", "web")]
    [InlineData("'0' is no value for --timeout. Give a number from 1 to 1000000000.", "up", "--timeout", "0")]
    [InlineData("'x' is no value for --tail. Give a whole number from 0 to 1000000000.", "logs", "--tail", "x")]
    [InlineData("'-1' is no value for --since. Give a whole number from 0 to 1000000000.", "logs", "--since", "-1")]
    [InlineData("'0' is no value for --rate. Give a number from 1 to 20000.", "rehearse", "--rate", "0")]
    [InlineData("'2.5' is no value for --replicas. Give a whole number from 2 to 50.", "rehearse", "--replicas", "2.5")]
    [InlineData("'top' is no value for --stage. Name one of pod, replicas, balanced, autoscaled.", "generate", "--stage", "top")]
    [InlineData("'chart' is no value for --format. Name one of yaml, single, kustomize, helm, compose.", "generate", "--format", "chart")]
    [InlineData("'top' is no value for --rung. Name one of container, pod, replicas, balanced, autoscaled.", "doctor", "--rung", "top")]
    [InlineData("'kaniko' is no value for --builder. Name one of docker, podman, buildah.", "up", "--builder", "kaniko")]
    [InlineData("There is no option '--hurry'.", "validate", "-", "--hurry")]
    [InlineData("Required command was not provided", new string[0])]
    public void Wrong_use_ends_with_two_and_says_what_is_wrong(string said, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"manifestgen: {said}", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help' to see how it is used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_of_a_verb_points_to_the_help_of_that_verb()
    {
        var run = ToolRun.Of("image", "load", "--into", "swarm");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("manifestgen: 'swarm' is no value for --into. Name one of minikube, kind, k3d.\nRun 'manifestgen image load --help' to see how it is used.\n", run.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void Nothing_on_standard_input_is_not_taken_for_valid(string nothing)
    {
        var run = ToolRun.With(nothing, "validate", "-");

        Assert.Equal((2, "", "manifestgen: nothing came in on standard input. The program before it in the pipe may have failed.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_chart_in_a_folder_is_passed_over_and_one_that_is_named_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("web.yaml", ManifestText.Sound());
        folder.Write("helm/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        folder.Write("helm/templates/web.yaml", "replicas: {{ .Values.replicas }}\n");
        var chart = Path.Combine(folder.Path, "helm");

        var whole = ToolRun.Of("validate", folder.Path);
        var named = ToolRun.Of("validate", chart);

        Assert.StartsWith("1 document: 1 valid", whole.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (named.ExitCode, named.Output));
        Assert.EndsWith($"Judge what it renders: helm template {chart} | manifestgen validate -\n", named.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_that_it_lies_in_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new TemporaryFolder();
        folder.Write("web/web.yaml", ManifestText.Sound());
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "web", "all"), folder.Path);

        var run = ToolRun.Of("validate", folder.Path);

        Assert.StartsWith("1 document: 1 valid", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_an_error_and_the_others_are_judged()
    {
        using var folder = new TemporaryFolder();
        var denied = folder.Write("a.yaml", ManifestText.Sound());
        folder.Write("b.yaml", ManifestText.Sound());
        using var held = new FileStream(denied, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = ToolRun.Of("validate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{denied}: error MG9010: The file cannot be read: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 documents: 1 valid, 1 invalid; 1 error, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error_at_their_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a.yaml");
        File.WriteAllBytes(file, [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0xff, 0xfe]);

        var run = ToolRun.Of("validate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file}:1:", run.Output, StringComparison.Ordinal);
        Assert.Contains("error MG3002", run.Output, StringComparison.Ordinal);
    }

    private static string[] FilesIn(ToolRun run) =>
        [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString() ?? "")];
}

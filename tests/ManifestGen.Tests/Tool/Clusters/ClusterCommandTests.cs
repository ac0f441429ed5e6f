using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Tests.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Tool.Clusters;

/// <summary><c>up</c>, <c>status</c>, <c>logs</c> and <c>down</c> against the small API server, with stand-ins for what builds and loads images.</summary>
public sealed class ClusterCommandTests : IDisposable
{
    private const string Deployment = "/apis/apps/v1/namespaces/default/deployments/web";
    private const string Identity = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();
    private readonly StandInPrograms _programs;
    private readonly string _deploy;

    public ClusterCommandTests()
    {
        _programs = new StandInPrograms(_folder);
        _deploy = Path.Combine(_folder.Path, "bin", "deploy");
        _folder.Write("bin/deploy/web.deployment.yaml", ManifestFiles.Deployment);
        _folder.Write("bin/deploy/web.service.yaml", ManifestFiles.Service);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Up_builds_loads_applies_and_waits()
    {
        await using var server = await Server();
        AddDockerfile();
        _programs.Add("docker", $"case \"$1\" in image) echo {Identity} ;; *) echo building ;; esac").Add("kind", "exit 0");

        var run = Run(server, "up", "--detach");

        Assert.Equal((0, ""), (run.ExitCode, run.Error.Contains("error", StringComparison.Ordinal) ? run.Error : ""));
        Assert.Equal(
            [
                $"docker build --file {_deploy}/web.Dockerfile --tag shop/web:1.4.0 {_folder.Path}",
                "docker image inspect --format {{.Id}} shop/web:1.4.0",
                "docker tag shop/web:1.4.0 shop/web:1.4.0-0123456789ab",
                "kind load docker-image shop/web:1.4.0-0123456789ab --name test",
            ],
            _programs.Told);
        Assert.Equal("shop/web:1.4.0-0123456789ab", $"{server.Store.Get(Deployment)?["spec"]?["template"]?["spec"]?["containers"]?[0]?["image"]}");
        Assert.StartsWith("1 of 1 workloads are ready in namespace 'default' of 'kind-test'.\n", run.Output[run.Output.IndexOf("1 of", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_waits_for_Jobs_and_status_shows_them()
    {
        await using var server = await Server();
        _folder.Write("bin/deploy/migrate.job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\nspec:\n  template: {}\n");
        var usual = server.Store.Controller;
        server.Store.Controller = (store, path, resource) =>
        {
            usual?.Invoke(store, path, resource);
            if (resource["kind"]?.GetValue<string>() != "Job") return;
            resource["status"] = JsonNode.Parse("""{"succeeded":1,"conditions":[{"type":"Complete","status":"True"}]}""");
            store.Put(path, resource);
        };

        var run = Run(server, "up", "--detach", "--no-images");

        Assert.Equal((0, "1 of 1 workloads are ready, 1 of 1 Jobs are done, in namespace 'default' of 'kind-test'.\n"), (run.ExitCode, run.Output));
        Assert.Contains("Job 'migrate': 1 of 1 done\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Job migrate: 1 of 1 done\n", Run(server, "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_answer_is_alone_on_standard_output()
    {
        await using var server = await Server();
        AddDockerfile();
        _programs.Add("docker", $"case \"$1\" in image) echo {Identity} ;; *) echo building ;; esac").Add("kind", "echo loading");

        var run = Run(server, "up", "--detach", "--output", "json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("kind-test", answer.GetProperty("context").GetString());
        Assert.Equal(["Service created", "Deployment created"], answer.GetProperty("resources").EnumerateArray().Select(r => $"{r.GetProperty("kind")} {r.GetProperty("outcome")}"));
        Assert.True(answer.GetProperty("workloads")[0].GetProperty("isDone").GetBoolean());
        Assert.Equal("shop/web:1.4.0-0123456789ab", answer.GetProperty("images")[0].GetProperty("deployed").GetString());
    }

    [Fact]
    public async Task What_programs_write_goes_line_by_line_to_standard_error_beside_a_JSON_answer()
    {
        await using var server = await Server();
        AddDockerfile();
        _programs.Add("docker", $"case \"$1\" in image) echo {Identity} ;; *) echo building ;; esac").Add("kind", "echo loading");

        var run = Run(server, "up", "--detach", "--output", "json");

        Assert.Contains("\nbuilding\n> kind", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_may_not_be_read_is_an_error_at_it()
    {
        await using var server = await Server();
        var file = Path.Combine(_deploy, "web.service.yaml");
        using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = Run(server, "status");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}: error MG9010: The file cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_that_are_no_texts_are_the_servers_to_refuse()
    {
        await using var server = await Server();
        _folder.Write("bin/deploy/.manifestgen-index", "");
        _folder.Write("bin/deploy/web.deployment.yaml", ManifestFiles.Deployment.Replace("  name: web", "  name: web\n  labels:\n    app.kubernetes.io/part-of: 2048", StringComparison.Ordinal));

        Assert.DoesNotContain("MG9999", Run(server, "up", "--detach", "--no-images").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_is_not_local_is_refused_unless_it_is_named()
    {
        await using var server = await Server();
        var kubeconfig = server.Kubeconfig("production").Replace("127.0.0.1", "production.example.com", StringComparison.Ordinal);
        _folder.Write("kubeconfig", kubeconfig);

        var run = ToolRun.OnCluster(Path.Combine(_folder.Path, "kubeconfig"), _programs.Path, "up", _deploy);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("manifestgen: error MG8955: the context 'production' of the server http://production.example.com", run.Error, StringComparison.Ordinal);
        Assert.Contains("  help: If it is the one that is meant, name it: --context production.", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_made_and_goes_again_when_that_is_asked_for()
    {
        await using var server = await Server();

        Assert.Equal(0, Run(server, "up", "--detach", "--no-images", "--namespace", "shop").ExitCode);
        Assert.Contains("/apis/apps/v1/namespaces/shop/deployments/web", server.Store.Paths);
        var run = Run(server, "down", "--namespace", "shop", "--delete-namespace");

        Assert.Equal((0, "Deployment 'web' deleted\nService 'web' deleted\nNamespace 'shop' of 'kind-test' deleted\n"), (run.ExitCode, run.Output));
        Assert.Empty(server.Store.Paths);
    }

    [Fact]
    public async Task An_image_that_does_not_build_leaves_the_cluster_as_it_was()
    {
        await using var server = await Server();
        AddDockerfile();
        _programs.Add("docker", "echo 'no space left' >&2; exit 1");

        var run = Run(server, "up", "--detach");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifestgen: error MG8969: the image 'shop/web:1.4.0' was not built\n  help: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Store.Paths);
    }

    [Fact]
    public async Task A_rollout_that_fails_says_why_and_answers_in_JSON_too()
    {
        await using var server = await Server(isReady: false);
        server.Store.Put("/api/v1/namespaces/default/pods/web-1",
            """{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web"}]},"status":{"containerStatuses":[{"name":"web","state":{"waiting":{"reason":"ImagePullBackOff","message":"no such image"}}}]}}""");

        var run = Run(server, "up", "--detach", "--no-images", "--output", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error MG8963: Deployment 'web' does not get ready: web-1: ImagePullBackOff: no such image\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("MG8963", JsonDocument.Parse(run.Output).RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_conflict_stands_at_its_manifest()
    {
        await using var server = await Server();
        server.Plan($"PATCH {Deployment}", ServerAnswer.Refusal(409, "Conflict", "conflict", ("FieldManagerConflict", "conflict with \"kubectl-edit\" using apps/v1", ".spec.replicas")));

        var run = Run(server, "up", "--detach", "--no-images");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_deploy}/web.deployment.yaml:1:1: error MG8956: Deployment 'web' cannot be applied: the field .spec.replicas is owned by 'kubectl-edit'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_shows_workloads_Pods_and_what_is_wrong_with_them()
    {
        await using var server = await Server(isReady: false);
        Run(server, "up", "--detach", "--no-images", "--timeout", "1");
        server.Store.Put("/api/v1/namespaces/default/pods/web-1",
            """{"metadata":{"labels":{"app":"web"}},"spec":{"nodeName":"node-1","containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","restartCount":2,"state":{"waiting":{"reason":"CreateContainerConfigError","message":"secret \"shop\" not found"}}}]}}""");

        var run = Run(server, "status");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Deployment web: 0 of 2 ready, 0 of the newest revision\n  web-1  CreateContainerConfigError, 2 restarts  on node-1\n    secret \"shop\" not found\n    help: Apply the ConfigMap or Secret", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_shows_autoscalers_of_the_namespace_that_the_manifests_name()
    {
        await using var server = await Server();
        _folder.Write("bin/deploy/web.deployment.yaml", ManifestFiles.Deployment.Replace("metadata:\n  name: web\n", "metadata:\n  name: web\n  namespace: shop\n", StringComparison.Ordinal));
        Run(server, "up", "--detach", "--no-images");
        server.Store.Put("/apis/autoscaling/v2/namespaces/shop/horizontalpodautoscalers/web",
            """{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"web"},"spec":{"scaleTargetRef":{"kind":"Deployment","name":"web"},"minReplicas":2,"maxReplicas":5}}""");

        Assert.Contains("HorizontalPodAutoscaler web: 0 Pods of 2 to 5", Run(server, "status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_of_what_is_not_there_is_an_error()
    {
        await using var server = await Server();

        var run = Run(server, "status");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifestgen: error MG8959: Deployment 'web' cannot be read: the cluster does not have it: web not found\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_name_the_Pod_and_container_of_each_line()
    {
        await using var server = await Server();
        server.Store.Put("/api/v1/namespaces/default/pods/web-1",
            """{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","state":{"running":{}}}]}}""");
        server.Plan("GET /api/v1/namespaces/default/pods/web-1/log", [.. Enumerable.Repeat(new ServerAnswer(200, "2026-01-01T00:00:01Z listening\n"), 2)]);

        Assert.Equal((0, "web-1 web | listening\n"), (Run(server, "logs") is var text ? text.ExitCode : -1, text.Output));
        Assert.Equal("""{"pod":"web-1","container":"web","time":"2026-01-01T00:00:01Z","text":"listening"}""" + "\n", Run(server, "logs", "--output", "json").Output);
    }

    [Fact]
    public async Task Logs_of_an_unknown_workload_name_the_known_ones()
    {
        await using var server = await Server();

        var run = Run(server, "logs", "--name", "api");

        Assert.Equal((1, $"manifestgen: error MG8970: there is no workload 'api' among the manifests in '{_deploy}'\n  help: Name one of: web.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Logs_of_several_unknown_workloads_name_all_of_them()
    {
        await using var server = await Server();

        var run = Run(server, "logs", "--name", "api", "--name", "jobs");

        Assert.Equal(["api", "jobs"], run.Error.Split('\n').Where(l => l.StartsWith("manifestgen: error MG8970", StringComparison.Ordinal)).Select(l => l.Split('\'')[1]));
    }

    [Fact]
    public async Task Down_of_what_is_not_there_says_so()
    {
        await using var server = await Server();

        var run = Run(server, "down");

        Assert.Equal((0, "Nothing that the manifests name was in namespace 'default' of 'kind-test'.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task What_a_killed_rehearsal_left_is_shown_by_status_and_deleted_by_down()
    {
        await using var server = await Server();
        server.Store.Put("/api/v1/namespaces/rehearsal-shop-0123abcd",
            """{"metadata":{"labels":{"manifestgen.dev/made-by":"rehearse"},"annotations":{"manifestgen.dev/machine":"gone","manifestgen.dev/process":"1-1","manifestgen.dev/seen-at":"2026-01-01T00:00:00Z"}}}""");
        Run(server, "up", "--detach", "--no-images");

        var status = Run(server, "status");
        var json = JsonDocument.Parse(Run(server, "status", "--output", "json").Output).RootElement;
        var down = Run(server, "down");

        Assert.Equal(0, status.ExitCode);
        Assert.EndsWith("Namespace rehearsal-shop-0123abcd: a rehearsal that was killed left it; 'manifestgen down' deletes it\n", status.Output, StringComparison.Ordinal);
        Assert.Equal(["rehearsal-shop-0123abcd"], json.GetProperty("left").EnumerateArray().Select(n => n.GetString()));
        Assert.EndsWith("Namespace 'rehearsal-shop-0123abcd' deleted\n", down.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v1/namespaces/rehearsal-shop-0123abcd", server.Store.Paths);
    }

    [Fact]
    public async Task A_folder_without_manifests_is_an_error()
    {
        await using var server = await Server();
        var empty = Path.GetDirectoryName(_folder.Write("empty/appsettings.json", "{}")) ?? "";
        _folder.Write("kubeconfig", server.Kubeconfig());

        var run = ToolRun.OnCluster(Path.Combine(_folder.Path, "kubeconfig"), _programs.Path, "status", empty);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"manifestgen: error MG8967: there are no manifests in '{empty}'\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", "--port", "70000")]
    [InlineData("up", "--timeout", "0")]
    [InlineData("logs", "--tail", "-1")]
    public void Impossible_numbers_are_wrong_use(params string[] arguments) => Assert.Equal(2, ToolRun.Of(arguments).ExitCode);

    /// <summary>A server whose Deployments are ready as soon as they are applied, or never.</summary>
    private static async Task<ApiServerDouble> Server(bool isReady = true)
    {
        var server = await ApiServerDouble.Start();
        server.Store.Controller = (store, path, resource) =>
        {
            if (!isReady || resource["kind"]?.GetValue<string>() != "Deployment") return;
            var count = resource["spec"]?["replicas"]?.GetValue<int>() ?? 1;
            resource["status"] = new JsonObject { ["replicas"] = count, ["updatedReplicas"] = count, ["readyReplicas"] = count, ["availableReplicas"] = count };
            store.Put(path, resource);
        };
        return server;
    }

    private ToolRun Run(ApiServerDouble server, string verb, params string[] arguments) =>
        ToolRun.OnCluster(_folder.Write("kubeconfig", server.Kubeconfig()), _programs.Path, [verb, _deploy, .. arguments]);

    private void AddDockerfile() => _folder.Write(
        "bin/deploy/web.Dockerfile",
        "# The image shop/web. To build it, in the folder that the paths below begin in:\n#   docker build -f bin/deploy/web.Dockerfile -t shop/web:1.4.0 .\nFROM scratch\n");
}

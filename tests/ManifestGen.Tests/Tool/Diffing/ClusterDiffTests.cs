using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Tests.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Tool.Diffing;

/// <summary><c>diff --cluster</c> against the small API server.</summary>
public sealed class ClusterDiffTests : IDisposable
{
    private const string Deployment = "/apis/apps/v1/namespaces/default/deployments/web";

    private readonly TemporaryFolder _folder = new();
    private readonly string _deploy;

    public ClusterDiffTests()
    {
        _deploy = Path.Combine(_folder.Path, "deploy");
        Write("web.deployment.yaml", ManifestFiles.Deployment);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_not_there_is_new_and_what_differs_is_shown_by_field()
    {
        await using var server = await Applied();
        Write("web.deployment.yaml", ManifestFiles.Deployment.Replace("1.4.0", "1.5.0", StringComparison.Ordinal));
        Write("web.service.yaml", ManifestFiles.Service);

        var run = Diff(server);

        Assert.Equal(
            (0, "Deployment default/web: spec.template.spec.containers[web].image: shop/web:1.4.0 -> shop/web:1.5.0\n+ Service default/web\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task The_cluster_is_asked_by_our_field_manager_and_changed_in_nothing()
    {
        await using var server = await Applied();
        var changes = server.Changes.Count;
        Write("web.service.yaml", ManifestFiles.Service);

        Diff(server);

        Assert.Equal(changes, server.Changes.Count);
        Assert.Equal(
            Enumerable.Repeat("?fieldManager=manifestgen&fieldValidation=Strict&force=false&dryRun=All", 2),
            server.Received.Where(r => r.Method == "PATCH").TakeLast(2).Select(r => r.Query));
    }

    [Fact]
    public async Task What_the_server_keeps_for_itself_is_no_difference()
    {
        await using var server = await Applied();
        var live = server.Store.Get(Deployment) ?? [];
        live["status"] = new JsonObject { ["readyReplicas"] = 2 };
        server.Store.Put(Deployment, live);
        server.Plan($"PATCH {Deployment}", new ServerAnswer(200, (server.Store.Get(Deployment) ?? []).ToJsonString().Replace("\"readyReplicas\":2", "\"readyReplicas\":0", StringComparison.Ordinal)
            .Replace("\"resourceVersion\":\"", "\"generation\":7,\"resourceVersion\":\"9", StringComparison.Ordinal)));

        var run = Diff(server, "--exit-code");

        Assert.Equal((0, "Nothing would change.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Replicas_that_up_would_keep_for_an_autoscaler_are_no_difference()
    {
        await using var server = await Applied();
        Write("web.deployment.yaml", ManifestFiles.Deployment.Replace("  replicas: 2\n", "", StringComparison.Ordinal));

        Assert.Equal("Nothing would change.\n", Diff(server).Output);
    }

    [Fact]
    public async Task The_content_in_an_images_name_is_no_difference_and_another_tag_is()
    {
        await using var server = await Applied("shop/web:1.4.0-0123456789ab");

        Assert.Equal("Nothing would change.\n", Diff(server).Output);
        Write("web.deployment.yaml", ManifestFiles.Deployment.Replace("1.4.0", "1.4.1", StringComparison.Ordinal));
        Assert.Contains("image: shop/web:1.4.0-0123456789ab -> shop/web:1.4.1\n", Diff(server).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_up_would_delete_is_gone_and_what_it_would_keep_is_not()
    {
        await using var server = await ApiServerDouble.Start();
        const string labels = "name: web\n  labels:\n    app.kubernetes.io/part-of: shop";
        File.Delete(Path.Combine(_deploy, "web.deployment.yaml"));
        Write("web.service.yaml", ManifestFiles.Service.Replace("name: web", labels, StringComparison.Ordinal));
        Write("web.hpa.yaml", ManifestFiles.Autoscaler.Replace("name: web\nspec", $"{labels}\nspec", StringComparison.Ordinal));
        Write(".manifestgen-index", "");
        Write("claim.yaml", $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  {labels}\n");
        Assert.Equal(0, Run(server, "up", "--detach", "--no-images").ExitCode);

        Assert.Equal("Nothing would change.\n", Diff(server).Output);
        File.Delete(Path.Combine(_deploy, "web.hpa.yaml"));
        File.Delete(Path.Combine(_deploy, "claim.yaml"));

        Assert.Equal("- HorizontalPodAutoscaler default/web\n", Diff(server).Output);
    }

    [Fact]
    public async Task Of_a_secret_no_value_is_shown()
    {
        await using var server = await Applied();
        Write("shop.secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  password: bmV3\n  user: c2hvcA==\n");
        server.Store.Put("/api/v1/namespaces/default/secrets/shop", """{"apiVersion":"v1","kind":"Secret","metadata":{"name":"shop","namespace":"default"},"data":{"password":"b2xk","user":"c2hvcA=="}}""");

        Assert.Equal("Secret default/shop: data.password: hidden (before) -> hidden (after)\n", Diff(server).Output);
    }

    [Fact]
    public async Task What_comes_with_its_namespace_is_new_and_cannot_be_judged_before()
    {
        await using var server = await ApiServerDouble.Start();
        File.Delete(Path.Combine(_deploy, "web.deployment.yaml"));
        Write("all.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n  namespace: shop\n"
            + "---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  serviceAccountName: web\n  containers:\n  - name: web\n    image: shop/web:1.4.0\n");

        Assert.Equal("+ Namespace shop\n+ Pod shop/web\n+ ServiceAccount shop/web\n", Diff(server).Output);
    }

    [Fact]
    public async Task A_namespace_that_nobody_makes_is_an_error()
    {
        await using var server = await ApiServerDouble.Start();
        Write("web.service.yaml", ManifestFiles.Service.Replace("name: web", "name: web\n  namespace: elsewhere", StringComparison.Ordinal));

        var run = Diff(server);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{_deploy}/web.service.yaml:1:1: error MG8959: Service 'web' cannot be applied: the cluster does not have it: namespaces \"elsewhere\" not found\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_refused_stands_at_its_manifest_and_nothing_else_is_shown()
    {
        await using var server = await Applied();
        Write("web.service.yaml", ManifestFiles.Service);
        server.Plan($"PATCH {Deployment}", ServerAnswer.Refusal(422, "Invalid", "spec.selector: Invalid value: field is immutable"));
        server.Plan("PATCH /api/v1/namespaces/default/services/web", ServerAnswer.Refusal(403, "Forbidden", "a policy denies it"));

        var run = Diff(server, "--output", "json");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_deploy}/web.deployment.yaml:1:1: error MG8957: Deployment 'web' cannot be applied: spec.selector: Invalid value: field is immutable\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["MG8957", "MG8957"], answer.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()));
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_field_of_somebody_else_is_a_conflict_unless_it_is_taken_over()
    {
        await using var server = await Applied();
        server.Plan($"PATCH {Deployment}", ServerAnswer.Refusal(409, "Conflict", "conflict", ("FieldManagerConflict", "conflict with \"kubectl-edit\" using apps/v1", ".spec.replicas")));

        var refused = Diff(server);
        var taken = Diff(server, "--force-conflicts");

        Assert.Contains("error MG8956: Deployment 'web' cannot be applied: the field .spec.replicas is owned by 'kubectl-edit'", refused.Error, StringComparison.Ordinal);
        Assert.Equal((1, 0), (refused.ExitCode, taken.ExitCode));
        Assert.Contains("force=true", server.Received[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_answer_names_the_cluster()
    {
        await using var server = await Applied();
        Write("web.deployment.yaml", ManifestFiles.Deployment.Replace("replicas: 2", "replicas: 3", StringComparison.Ordinal));

        var run = Diff(server, "--output", "json", "--exit-code");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(4, run.ExitCode);
        Assert.Equal((_deploy, "cluster", "kind-test", "default"), (Text(answer, "project"), Text(answer, "against"), Text(answer, "context"), Text(answer, "namespace")));
        var field = Assert.Single(Assert.Single(answer.GetProperty("changes").EnumerateArray()).GetProperty("fields").EnumerateArray());
        Assert.Equal(("spec.replicas", "2", "3"), (Text(field, "path"), Text(field, "before"), Text(field, "after")));
    }

    [Fact]
    public void A_cluster_that_does_not_answer_is_an_error()
    {
        var kubeconfig = _folder.Write("kubeconfig", "apiVersion: v1\nkind: Config\ncurrent-context: gone\ncontexts:\n- name: gone\n  context: { cluster: gone }\nclusters:\n- name: gone\n  cluster: { server: http://127.0.0.1:1 }\n");

        var run = ToolRun.OnCluster(kubeconfig, "", "diff", _deploy, "--cluster");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("manifestgen: error MG8953: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Compare with a revision or with a cluster, not with both.", "--cluster", "--revision", "main")]
    [InlineData("--context says something of a cluster: add --cluster.", "--context", "minikube")]
    [InlineData("--namespace says something of a cluster: add --cluster.", "-n", "shop")]
    [InlineData("--force-conflicts says something of a cluster: add --cluster.", "--force-conflicts")]
    public void Options_that_contradict_are_wrong_use(string problem, params string[] options)
    {
        var run = ToolRun.Of(["diff", _deploy, .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"manifestgen: {problem}\n", run.Error, StringComparison.Ordinal);
    }

    private static string Text(JsonElement answer, string name) => $"{answer.GetProperty(name)}";

    /// <summary>A server that the Deployment was applied to.</summary>
    private async Task<ApiServerDouble> Applied(string image = "shop/web:1.4.0")
    {
        var server = await ApiServerDouble.Start();
        var file = _folder.Write("applied.yaml", ManifestFiles.Deployment.Replace("shop/web:1.4.0", image, StringComparison.Ordinal));
        server.Store.Controller = (store, path, resource) =>
        {
            if (resource["status"] is not null) return;
            resource["status"] = new JsonObject { ["replicas"] = 2, ["updatedReplicas"] = 2, ["readyReplicas"] = 2, ["availableReplicas"] = 2 };
            store.Put(path, resource);
        };
        Assert.Equal(0, ToolRun.OnCluster(_folder.Write("kubeconfig", server.Kubeconfig()), "", "up", file, "--detach", "--no-images").ExitCode);
        return server;
    }

    private ToolRun Diff(ApiServerDouble server, params string[] options) => Run(server, "diff", ["--cluster", .. options]);

    private ToolRun Run(ApiServerDouble server, string verb, params string[] options) =>
        ToolRun.OnCluster(_folder.Write("kubeconfig", server.Kubeconfig()), "", [verb, _deploy, .. options]);

    private void Write(string file, string text) => _folder.Write($"deploy/{file}", text);
}

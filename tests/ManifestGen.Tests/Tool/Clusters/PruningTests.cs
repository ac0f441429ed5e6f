using System.Text.Json;
using System.Text.Json.Nodes;
using ManifestGen.Engine.Writing;
using ManifestGen.Tests.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Tool.Clusters;

/// <summary>What becomes in the cluster of components that are no longer described.</summary>
public sealed class PruningTests : IDisposable
{
    private const string Deployments = "/apis/apps/v1/namespaces/default/deployments";
    private const string Parent = "/api/v1/namespaces/default/configmaps/manifestgen-shop";

    private const string Claim =
        """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: data
          labels:
            app.kubernetes.io/part-of: shop
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly StandInPrograms _programs;
    private readonly string _deploy;

    public PruningTests()
    {
        _programs = new StandInPrograms(_folder);
        _deploy = Path.Combine(_folder.Path, "bin", "deploy");
        _folder.Write("bin/deploy/web.yaml", Of(ManifestFiles.Deployment));
        _folder.Write("bin/deploy/orders.yaml", Orders(ManifestFiles.Deployment));
        _folder.Write($"bin/deploy/{OutputIndex.FileName}", "");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_component_that_is_no_longer_described_is_deleted_once_the_others_are_ready()
    {
        await using var server = await Server();
        Assert.Equal(0, Up(server).ExitCode);
        File.Delete(Path.Combine(_deploy, "orders.yaml"));

        var run = Up(server);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Deployment 'orders' deleted: the manifests no longer name it\n", run.Error, StringComparison.Ordinal);
        Assert.Equal([$"{Deployments}/web"], server.Store.Paths.Where(p => p.StartsWith(Deployments, StringComparison.Ordinal)));
        Assert.Equal("Deployment.apps", $"{server.Store.Get(Parent)?["metadata"]?["annotations"]?["applyset.kubernetes.io/contains-group-kinds"]}");
    }

    [Fact]
    public async Task Every_resource_has_the_label_that_its_set_is_known_by()
    {
        await using var server = await Server();

        Up(server);

        var id = $"{server.Store.Get(Parent)?["metadata"]?["labels"]?["applyset.kubernetes.io/id"]}";
        Assert.Matches("^applyset-[A-Za-z0-9_-]{43}-v1$", id);
        Assert.All(new[] { "web", "orders" }, n => Assert.Equal(id, $"{server.Store.Get($"{Deployments}/{n}")?["metadata"]?["labels"]?["applyset.kubernetes.io/part-of"]}"));
    }

    [Fact]
    public async Task A_rollout_that_fails_deletes_nothing()
    {
        await using var server = await Server();
        Up(server);
        File.Delete(Path.Combine(_deploy, "orders.yaml"));
        _folder.Write("bin/deploy/web.yaml", Of(ManifestFiles.Deployment).Replace("1.4.0", "1.5.0", StringComparison.Ordinal));
        server.Store.Controller = null;
        server.Store.Put($"{Deployments}/web", """{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":2,"selector":{"matchLabels":{"app":"web"}}}}""");

        var run = Up(server, "--timeout", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.NotNull(server.Store.Get($"{Deployments}/orders"));
    }

    [Fact]
    public async Task What_others_have_applied_stays_though_it_bears_the_label()
    {
        await using var server = await Server();
        Up(server);
        var copied = server.Store.Get($"{Deployments}/orders") ?? [];
        copied["metadata"]!["managedFields"] = new JsonArray(new JsonObject { ["manager"] = "kubectl", ["operation"] = "Apply" });
        copied["metadata"]!["name"] = "copy";
        server.Store.Put($"{Deployments}/copy", copied);

        Up(server);

        Assert.NotNull(server.Store.Get($"{Deployments}/copy"));
    }

    [Fact]
    public async Task A_claim_on_a_disk_goes_only_when_that_is_asked_for()
    {
        await using var server = await Server();
        var claim = _folder.Write("bin/deploy/data.yaml", Claim);
        Up(server);
        File.Delete(claim);

        var kept = Up(server);
        var again = Up(server, "--output", "json");
        var deleted = Up(server, "--delete-claims");

        Assert.Contains("PersistentVolumeClaim 'data' stays, though the manifests no longer name it: its disk would go with it; --delete-claims deletes both\n", kept.Error, StringComparison.Ordinal);
        Assert.Equal("data", JsonDocument.Parse(again.Output).RootElement.GetProperty("kept")[0].GetProperty("name").GetString());
        Assert.Contains("PersistentVolumeClaim 'data' deleted", deleted.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v1/namespaces/default/persistentvolumeclaims/data", server.Store.Paths);
    }

    [Fact]
    public async Task Nothing_is_deleted_when_that_is_not_wanted()
    {
        await using var server = await Server();
        Up(server);
        File.Delete(Path.Combine(_deploy, "orders.yaml"));

        Up(server, "--no-prune");

        Assert.NotNull(server.Store.Get($"{Deployments}/orders"));
    }

    [Fact]
    public async Task A_folder_that_no_build_wrote_is_not_taken_for_the_whole_product()
    {
        await using var server = await Server();
        Up(server);
        File.Delete(Path.Combine(_deploy, OutputIndex.FileName));
        File.Delete(Path.Combine(_deploy, "orders.yaml"));

        Up(server);

        Assert.NotNull(server.Store.Get($"{Deployments}/orders"));
    }

    [Fact]
    public async Task A_single_file_is_not_taken_for_the_whole_product()
    {
        await using var server = await Server();
        Up(server);

        Run(server, "up", Path.Combine(_deploy, "web.yaml"), "--detach", "--no-images");
        Run(server, "down", Path.Combine(_deploy, "web.yaml"));

        Assert.NotNull(server.Store.Get($"{Deployments}/orders"));
        Assert.Null(server.Store.Get($"{Deployments}/web"));
    }

    [Fact]
    public async Task Status_tells_what_is_no_longer_described()
    {
        await using var server = await Server();
        Up(server);
        File.Delete(Path.Combine(_deploy, "orders.yaml"));

        var text = Run(server, "status", _deploy);
        var json = Run(server, "status", _deploy, "--output", "json");

        Assert.Contains("Deployment orders: the manifests no longer name it; 'manifestgen up' deletes it\n", text.Output, StringComparison.Ordinal);
        Assert.Equal("orders", JsonDocument.Parse(json.Output).RootElement.GetProperty("surplus")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Down_deletes_what_an_earlier_up_left_too()
    {
        await using var server = await Server();
        Up(server);
        File.Delete(Path.Combine(_deploy, "orders.yaml"));

        var run = Run(server, "down", _deploy);

        Assert.Equal((0, "Deployment 'web' deleted\nDeployment 'orders' deleted\n"), (run.ExitCode, run.Output));
        Assert.Equal(["/api/v1/namespaces/default"], server.Store.Paths);
    }

    [Fact]
    public async Task Down_leaves_the_namespace_unless_that_is_asked_for()
    {
        await using var server = await Server();
        _folder.Write("bin/deploy/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    app.kubernetes.io/part-of: shop\n");
        Up(server);

        var kept = Run(server, "down", _deploy);
        var stays = server.Store.Paths.Contains("/api/v1/namespaces/shop");
        var deleted = Run(server, "down", _deploy, "--delete-namespace");

        Assert.Contains("Namespace 'shop' stays: all that is in it would go with it; 'manifestgen down --delete-namespace' deletes both\n", kept.Output, StringComparison.Ordinal);
        Assert.True(stays);
        Assert.Contains("Namespace 'shop' deleted\n", deleted.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("/api/v1/namespaces/shop", server.Store.Paths);
    }

    [Fact]
    public async Task A_manifest_that_is_refused_leaves_no_trace_of_the_set()
    {
        await using var server = await Server();
        server.Plan($"PATCH {Deployments}/web", ServerAnswer.Refusal(422, "Invalid", "spec is invalid"));

        Assert.Equal(1, Up(server).ExitCode);
        Assert.Equal(["/api/v1/namespaces/default"], server.Store.Paths);
    }

    /// <summary>A server whose Deployments are ready as soon as they are applied.</summary>
    private static async Task<ApiServerDouble> Server()
    {
        var server = await ApiServerDouble.Start();
        server.Store.Controller = (store, path, resource) =>
        {
            if (resource["kind"]?.GetValue<string>() != "Deployment") return;
            var count = resource["spec"]?["replicas"]?.GetValue<int>() ?? 1;
            resource["status"] = new JsonObject { ["replicas"] = count, ["updatedReplicas"] = count, ["readyReplicas"] = count, ["availableReplicas"] = count };
            store.Put(path, resource);
        };
        return server;
    }

    private static string Of(string manifest) => manifest.Replace("  name: web\nspec", "  name: web\n  labels:\n    app.kubernetes.io/part-of: shop\nspec", StringComparison.Ordinal);

    private static string Orders(string manifest) => Of(manifest).Replace("name: web", "name: orders", StringComparison.Ordinal).Replace("app: web", "app: orders", StringComparison.Ordinal);

    private ToolRun Up(ApiServerDouble server, params string[] arguments) => Run(server, "up", [_deploy, "--detach", "--no-images", .. arguments]);

    private ToolRun Run(ApiServerDouble server, string verb, params string[] arguments) =>
        ToolRun.OnCluster(_folder.Write("kubeconfig", server.Kubeconfig()), _programs.Path, [verb, .. arguments]);
}

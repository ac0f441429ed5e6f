using System.Text.Json.Nodes;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Applying;

/// <summary>A namespace that lives as long as a run, and what later runs make of those that dead runs left.</summary>
public sealed class TemporaryNamespaceTests : IDisposable
{
    private const string Maker = "rehearse";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Shop.Deploy", "^rehearsal-shop-deploy-[0-9a-f]{8}$")]
    [InlineData("---", "^rehearsal-[0-9a-f]{8}$")]
    [InlineData("A product with a name that is far too long for anything", "^rehearsal-a-product-with-a-name-that-is-[0-9a-f]{8}$")]
    public void A_name_is_one_that_the_API_server_takes(string product, string pattern)
    {
        Assert.Matches(pattern, TemporaryNamespace.NewName("rehearsal", product));
        Assert.NotEqual(TemporaryNamespace.NewName("rehearsal", product), TemporaryNamespace.NewName("rehearsal", product));
    }

    [Fact]
    public async Task It_says_whose_it_is_and_is_removed_with_all_that_is_in_it()
    {
        await using var server = await Server();
        using var cluster = server.Connect(_folder);
        await using var made = await TemporaryNamespace.Make(cluster, "rehearsal-1", Maker, new Dictionary<string, string> { ["pod-security.kubernetes.io/enforce"] = "restricted" }, Cancellation);
        var metadata = server.Store.Get("/api/v1/namespaces/rehearsal-1")?["metadata"];
        server.Store.Put("/api/v1/namespaces/rehearsal-1/pods/web", "{}");

        await made.Remove(Cancellation);

        Assert.Equal((Maker, "restricted"), ($"{metadata?["labels"]?["manifestgen.dev/made-by"]}", $"{metadata?["labels"]?["pod-security.kubernetes.io/enforce"]}"));
        Assert.Equal(Environment.MachineName, $"{metadata?["annotations"]?["manifestgen.dev/machine"]}");
        Assert.Empty(server.Store.Paths);
        Assert.Contains(server.Received, r => r.Line == "DELETE /api/v1/namespaces/rehearsal-1/pods" && r.Query == "?gracePeriodSeconds=1");
    }

    [Fact]
    public async Task One_that_cannot_be_made_whole_is_not_left()
    {
        await using var server = await Server();
        server.Plan("GET /api/v1/namespaces/rehearsal-1/serviceaccounts/default", new ServerAnswer(200, "{}") { IsBrokenOff = true });
        server.Plan("PATCH /api/v1/namespaces/rehearsal-1", ServerAnswer.Refusal(403, "Forbidden", "namespaces is forbidden: User \"dev\" cannot create resource"));
        using var cluster = server.Connect(_folder);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => TemporaryNamespace.Make(cluster, "rehearsal-1", Maker, new Dictionary<string, string>(), Cancellation));

        Assert.StartsWith("MG8958", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DELETE /api/v1/namespaces/rehearsal-1", server.Changes);
    }

    [Fact]
    public async Task It_says_again_and_again_that_its_run_lives()
    {
        await using var server = await Server();
        using var cluster = server.Connect(_folder, new SkippingTime());
        await using var made = await TemporaryNamespace.Make(cluster, "rehearsal-1", Maker, new Dictionary<string, string>(), Cancellation);

        while (server.Received.Count(r => r.Line == "PATCH /api/v1/namespaces/rehearsal-1" && r.Body.Contains("seen-at", StringComparison.Ordinal) && r.ContentType.StartsWith("application/merge-patch", StringComparison.Ordinal)) < 2)
            await Task.Delay(5, Cancellation);
    }

    [Theory]
    [InlineData("of a process that is gone", "this", "999999999-1", 60, true)]
    [InlineData("of a process that was seen just now", "this", "999999999-1", 5, false)]
    [InlineData("of another machine", "other", "999999999-1", 300, false)]
    [InlineData("that was forgotten", "other", "1-1", 700, true)]
    [InlineData("without a mark", "", "", -1, false)]
    public async Task What_dead_runs_left_is_removed(string which, string machine, string process, int silentSeconds, bool isRemoved)
    {
        await using var server = await Server();
        using var cluster = server.Connect(_folder);
        var annotations = silentSeconds < 0 ? [] : new JsonObject
        {
            ["manifestgen.dev/machine"] = machine == "this" ? Environment.MachineName : machine,
            ["manifestgen.dev/process"] = process,
            ["manifestgen.dev/seen-at"] = DateTimeOffset.UtcNow.AddSeconds(-silentSeconds).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        };
        server.Store.Put("/api/v1/namespaces/left", new JsonObject { ["metadata"] = new JsonObject { ["labels"] = new JsonObject { ["manifestgen.dev/made-by"] = Maker }, ["annotations"] = annotations } });
        server.Store.Put("/api/v1/namespaces/shop", "{}");

        var removed = await TemporaryNamespace.RemoveLeavings(cluster, Maker, Cancellation);

        Assert.True(removed.Contains("left") == isRemoved, which);
        Assert.Contains("/api/v1/namespaces/shop", server.Store.Paths);
    }

    [Fact]
    public async Task A_run_that_lives_keeps_its_namespace()
    {
        await using var server = await Server();
        using var cluster = server.Connect(_folder);
        await using var made = await TemporaryNamespace.Make(cluster, "rehearsal-1", Maker, new Dictionary<string, string>(), Cancellation);

        Assert.Empty(await TemporaryNamespace.RemoveLeavings(cluster, Maker, Cancellation));
    }

    [Fact]
    public async Task Who_may_not_list_namespaces_removes_none()
    {
        await using var server = await Server();
        using var cluster = server.Connect(_folder);
        server.Plan("GET /api/v1/namespaces", ServerAnswer.Refusal(403, "Forbidden", "namespaces is forbidden: User \"dev\" cannot list resource"));

        Assert.Empty(await TemporaryNamespace.RemoveLeavings(cluster, Maker, Cancellation));
    }

    private static async Task<ApiServerDouble> Server()
    {
        var server = await ApiServerDouble.Start();
        server.Store.Controller = (store, path, resource) =>
        {
            if ($"{resource["kind"]}" == "Namespace") store.Put($"{path}/serviceaccounts/default", "{}");
        };
        return server;
    }
}

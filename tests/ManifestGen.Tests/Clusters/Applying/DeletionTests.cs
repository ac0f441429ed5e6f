using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Applying;

public sealed class DeletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_applied_last_goes_first_and_what_is_not_there_is_no_error()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put("/api/v1/namespaces/default/services/web", "{}");
        server.Store.Put("/apis/apps/v1/namespaces/default/deployments/web", "{}");
        using var cluster = server.Connect(_folder);
        var manifests = ManifestFiles.Read(ManifestFiles.Service, ManifestFiles.Deployment, ManifestFiles.Autoscaler);

        var deleted = await new Deletion(cluster).Run(manifests, "default", TestContext.Current.CancellationToken);

        Assert.Equal(["Deployment 'web'", "Service 'web'"], deleted.Select(d => d.Title));
        Assert.Empty(server.Store.Paths);
    }

    [Fact]
    public async Task The_Pods_of_a_workload_go_with_it()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put("/apis/apps/v1/namespaces/default/deployments/web", "{}");
        using var cluster = server.Connect(_folder);

        await new Deletion(cluster).Run(ManifestFiles.Read(ManifestFiles.Deployment), "default", TestContext.Current.CancellationToken);

        Assert.Contains("\"propagationPolicy\":\"Foreground\"", server.Received.Single(r => r.Method == "DELETE").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_go_is_reported_with_what_it_waits_for()
    {
        await using var server = await ApiServerDouble.Start();
        const string path = "/api/v1/namespaces/default/services/web";
        server.Store.Put(path, """{"metadata":{"finalizers":["example.com/cloud-balancer"]}}""");
        server.Plan($"DELETE {path}", new ServerAnswer(200, """{"kind":"Status","status":"Success"}"""));
        using var cluster = server.Connect(_folder);

        var fault = await Assert.ThrowsAsync<ClusterException>(
            () => new Deletion(cluster) { Patience = TimeSpan.Zero }.Run(ManifestFiles.Read(ManifestFiles.Service), "default", TestContext.Current.CancellationToken));

        Assert.Equal("MG8965: Service 'web' is still there after 0 s: example.com/cloud-balancer", fault.Message);
    }

    [Fact]
    public async Task Pods_that_do_not_end_are_what_their_workload_waits_for()
    {
        await using var server = await ApiServerDouble.Start();
        const string path = "/apis/apps/v1/namespaces/default/deployments/web";
        server.Store.Put(path, """{"metadata":{"finalizers":["foregroundDeletion"]}}""");
        server.Plan($"DELETE {path}", new ServerAnswer(200, """{"kind":"Status","status":"Success"}"""));
        using var cluster = server.Connect(_folder);

        var fault = await Assert.ThrowsAsync<ClusterException>(
            () => new Deletion(cluster) { Patience = TimeSpan.Zero }.Run(ManifestFiles.Read(ManifestFiles.Deployment), "default", TestContext.Current.CancellationToken));

        Assert.Equal("MG8965: Deployment 'web' is still there after 0 s: its Pods have not ended yet", fault.Message);
    }

    [Fact]
    public async Task A_namespace_is_removed_only_by_the_command_that_made_it()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put("/api/v1/namespaces/theirs", "{}");
        using var cluster = server.Connect(_folder);
        await OwnedNamespace.Ensure(cluster, "ours", "up", TestContext.Current.CancellationToken);
        await OwnedNamespace.Ensure(cluster, "theirs", "up", TestContext.Current.CancellationToken);

        Assert.False(await OwnedNamespace.Remove(cluster, "theirs", "up", TestContext.Current.CancellationToken));
        Assert.False(await OwnedNamespace.Remove(cluster, "ours", "rehearse", TestContext.Current.CancellationToken));
        Assert.True(await OwnedNamespace.Remove(cluster, "ours", "up", TestContext.Current.CancellationToken));
        Assert.Equal(["/api/v1/namespaces/theirs"], server.Store.Paths);
    }
}

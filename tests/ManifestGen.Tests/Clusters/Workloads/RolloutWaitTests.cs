using ManifestGen.Clusters;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Workloads;

public sealed class RolloutWaitTests : IDisposable
{
    private const string Path = "/apis/apps/v1/namespaces/default/deployments/web";
    private const string Pods = "/api/v1/namespaces/default/pods";
    private const string Metadata = "\"metadata\":{\"generation\":2,\"annotations\":{\"deployment.kubernetes.io/revision\":\"2\"}}";
    private const string Spec = "\"spec\":{\"replicas\":2,\"selector\":{\"matchLabels\":{\"app\":\"web\"}}}";

    private static readonly WorkloadKey Web = new("Deployment", "default", "web");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_done_when_all_Pods_are_of_the_newest_revision_and_ready()
    {
        var progress = await Wait(Deployment(updated: 2, all: 2, ready: 2, available: 2));

        Assert.Equal(new WorkloadState(2, 2, 2, IsDone: true, IsSeen: true, ""), Assert.Single(progress).State);
    }

    [Theory]
    [InlineData(2, 2, 2, 2, 1)]
    [InlineData(1, 2, 2, 2, 2)]
    [InlineData(2, 3, 3, 3, 2)]
    [InlineData(2, 2, 1, 1, 2)]
    public async Task It_is_not_done_before(int updated, int all, int ready, int available, int observed)
    {
        var fault = await Assert.ThrowsAsync<ClusterException>(() => Wait(Deployment(updated, all, ready, available, observed)));

        Assert.Equal($"MG8964: Deployment 'web' is not ready after 0 s: {ready} of 2 Pods are", fault.Message);
    }

    [Fact]
    public async Task Progress_is_told_as_it_comes()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan($"GET {Path}", [.. new[] { 0, 1, 1, 2 }.Select(n => new ServerAnswer(200, Deployment(n, n, n, n)))]);
        var told = new List<int>();
        using var cluster = server.Connect(_folder, new SkippingTime());

        await new RolloutWait(cluster) { Progress = new Told(p => told.Add(p.State.Ready)) }.Run([Web], TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2], told);
    }

    [Theory]
    [InlineData("""{"waiting":{"reason":"ImagePullBackOff","message":"Back-off pulling image \"shop/web:1.4.0\""}}""", "ImagePullBackOff: Back-off pulling image \"shop/web:1.4.0\"", "image load")]
    [InlineData("""{"waiting":{"reason":"CreateContainerConfigError","message":"secret \"shop\" not found"}}""", "CreateContainerConfigError: secret \"shop\" not found", "Secret")]
    [InlineData("""{"waiting":{"reason":"CrashLoopBackOff"}},"restartCount":3,"lastState":{"terminated":{"exitCode":134,"reason":"Error"}}""", "CrashLoopBackOff: container web ended with exit code 134 after 3 restarts", "logs --previous")]
    [InlineData("""{"waiting":{"reason":"CrashLoopBackOff"}},"restartCount":3,"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}""", "OOMKilled: container web ended with exit code 137 after 3 restarts", "memory limit")]
    public async Task A_Pod_that_will_never_be_ready_ends_the_wait_with_its_reason_and_fix(string state, string reason, string fix)
    {
        var fault = await Assert.ThrowsAsync<ClusterException>(() => Wait(Deployment(1, 2, 1, 1), ("new", "hash2", state)));

        Assert.Equal($"MG8963: Deployment 'web' does not get ready: new: {reason}", fault.Message);
        Assert.Contains(fix, fault.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_that_a_quota_refuses_end_the_wait_when_it_lasts()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put(Path, Refused);
        using var cluster = server.Connect(_folder, new SkippingTime { IsMeasured = true });

        var fault = await Assert.ThrowsAsync<ClusterException>(() => new RolloutWait(cluster).Run([Web], TestContext.Current.CancellationToken));

        Assert.Equal("MG8963: Deployment 'web' does not get ready: ReplicaFailure: pods \"web-1\" is forbidden: exceeded quota: shop", fault.Message);
        Assert.Contains("mend what the message names", fault.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_that_are_refused_for_a_moment_do_not_end_the_wait()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put(Path, Deployment(2, 2, 2, 2));
        server.Plan($"GET {Path}", new ServerAnswer(200, Refused));
        using var cluster = server.Connect(_folder, new SkippingTime());

        Assert.True(Assert.Single(await new RolloutWait(cluster).Run([Web], TestContext.Current.CancellationToken)).State.IsDone);
    }

    [Theory]
    [InlineData("""{"conditions":[{"type":"Complete","status":"True"}],"succeeded":1}""", "")]
    [InlineData("""{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded","message":"Job has reached the specified backoff limit"}],"failed":3}""",
        "MG8963: Job 'migrate' does not get ready: BackoffLimitExceeded: Job has reached the specified backoff limit")]
    [InlineData("""{"active":1}""", "MG8964: Job 'migrate' is not ready after 0 s: 0 of 1 Pods are")]
    [InlineData("gone", "")]
    public async Task A_Job_is_waited_for_until_it_is_done(string status, string problem)
    {
        await using var server = await ApiServerDouble.Start();
        if (status != "gone") server.Store.Put("/apis/batch/v1/namespaces/default/jobs/migrate", $$$"""{"kind":"Job","spec":{"template":{}},"status":{{{status}}} }""");
        using var cluster = server.Connect(_folder);
        var wait = new RolloutWait(cluster) { Patience = TimeSpan.Zero };

        var fault = await Record.ExceptionAsync(() => wait.Run([new WorkloadKey("Job", "default", "migrate")], TestContext.Current.CancellationToken));

        Assert.Equal(problem, fault?.Message ?? "");
    }

    [Fact]
    public async Task A_crash_of_the_revision_before_does_not_end_the_wait()
    {
        var fault = await Assert.ThrowsAsync<ClusterException>(() => Wait(Deployment(1, 2, 1, 1), ("old", "hash1", """{"waiting":{"reason":"CrashLoopBackOff"}}""")));

        Assert.Equal("MG8964", Assert.Single(fault.Diagnostics).Code);
    }

    [Fact]
    public async Task A_Pod_that_no_node_has_room_for_is_the_reason_of_a_late_rollout()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put(Path, Deployment(1, 1, 0, 0));
        server.Store.Put($"{Pods}/new", """
            {"metadata":{"labels":{"app":"web"}},"status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/1 nodes are available: 1 Insufficient cpu."}]}}
            """);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Wait(server));

        Assert.StartsWith("Unschedulable: 0/1 nodes are available: 1 Insufficient cpu. No node has room", fault.Diagnostics[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rollout_past_its_deadline_is_over()
    {
        var late = Deployment(1, 2, 1, 1).Replace("\"replicas\":2,\"updated",
            "\"conditions\":[{\"type\":\"Progressing\",\"status\":\"False\",\"reason\":\"ProgressDeadlineExceeded\",\"message\":\"ReplicaSet \\\"web-1\\\" has timed out progressing.\"}],\"replicas\":2,\"updated",
            StringComparison.Ordinal);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Wait(late));

        Assert.Equal("MG8963: Deployment 'web' does not get ready: ReplicaSet \"web-1\" has timed out progressing.", fault.Message);
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("False", false)]
    public void A_Pod_is_done_when_it_is_ready(string status, bool isDone)
    {
        using var pod = System.Text.Json.JsonDocument.Parse($$$"""{"metadata":{},"status":{"conditions":[{"type":"Ready","status":"{{{status}}}"}]}}""");

        Assert.Equal(isDone, WorkloadState.Read("Pod", pod.RootElement).IsDone);
    }

    [Theory]
    [InlineData("StatefulSet", """{"metadata":{"generation":1},"spec":{"replicas":3},"status":{"observedGeneration":1,"updatedReplicas":3,"readyReplicas":3}}""", true)]
    [InlineData("StatefulSet", """{"metadata":{"generation":1},"spec":{"replicas":3},"status":{"observedGeneration":1,"updatedReplicas":2,"readyReplicas":3}}""", false)]
    [InlineData("DaemonSet", """{"metadata":{"generation":1},"status":{"observedGeneration":1,"desiredNumberScheduled":2,"updatedNumberScheduled":2,"numberReady":2,"numberAvailable":2}}""", true)]
    [InlineData("DaemonSet", """{"metadata":{"generation":1},"status":{"observedGeneration":1,"desiredNumberScheduled":2,"updatedNumberScheduled":2,"numberReady":1,"numberAvailable":1}}""", false)]
    public void Other_workloads_are_done_by_their_own_counts(string kind, string resource, bool isDone)
    {
        using var json = System.Text.Json.JsonDocument.Parse(resource);

        Assert.Equal(isDone, WorkloadState.Read(kind, json.RootElement).IsDone);
    }

    [Fact]
    public async Task Scaling_goes_by_the_subresource()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put(Path, Deployment(2, 2, 2, 2));
        using var cluster = server.Connect(_folder);

        await Scale.Set(cluster, Web, 5, TestContext.Current.CancellationToken);

        Assert.Equal([$"PATCH {Path}/scale"], server.Changes);
        Assert.Equal(5, await Scale.Read(cluster, Web, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_autoscaler_tells_its_measurement_against_its_aim()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put("/apis/autoscaling/v2/namespaces/default/horizontalpodautoscalers/web", """
            {"metadata":{},"spec":{"minReplicas":2,"maxReplicas":9,"scaleTargetRef":{"kind":"Deployment","name":"web"},
             "metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":70}}}]},
             "status":{"currentReplicas":3,"desiredReplicas":4,"currentMetrics":[{"type":"Resource","resource":{"name":"cpu","current":{"averageUtilization":93,"averageValue":"232m"}}}],
              "conditions":[{"type":"AbleToScale","status":"True","reason":"Ready","message":"fine"}]}}
            """);
        using var cluster = server.Connect(_folder);

        var autoscaler = Assert.Single(await AutoscalerState.ReadAll(cluster, "default", TestContext.Current.CancellationToken));

        Assert.Equal((2, 9, 3, 4, "cpu 93%/70%", ""), (autoscaler.Minimum, autoscaler.Maximum, autoscaler.Current, autoscaler.Desired, Assert.Single(autoscaler.Metrics), autoscaler.Trouble));
        Assert.Equal(Web, autoscaler.Target);
    }

    private static string Refused => Deployment(0, 0, 0, 0).Replace(
        "\"status\":{", """ "status":{"conditions":[{"type":"ReplicaFailure","status":"True","reason":"FailedCreate","message":"pods \"web-1\" is forbidden: exceeded quota: shop"}],""", StringComparison.Ordinal);

    private static string Deployment(int updated, int all, int ready, int available, int observed = 2) =>
        $$$"""{"kind":"Deployment",{{{Metadata}}},{{{Spec}}},"status":{"observedGeneration":{{{observed}}},"replicas":{{{all}}},"updatedReplicas":{{{updated}}},"readyReplicas":{{{ready}}},"availableReplicas":{{{available}}}}}""";

    private async Task<IReadOnlyList<RolloutProgress>> Wait(string deployment, params (string Name, string Revision, string State)[] pods)
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put(Path, deployment);
        foreach (var revision in new[] { 1, 2 })
        {
            server.Store.Put($"/apis/apps/v1/namespaces/default/replicasets/web-{revision}",
                $$$$"""{"metadata":{"labels":{"app":"web","pod-template-hash":"hash{{{{revision}}}}"},"annotations":{"deployment.kubernetes.io/revision":"{{{{revision}}}}"}}}""");
        }

        foreach (var (name, revision, state) in pods)
        {
            server.Store.Put($"{Pods}/{name}",
                $$$"""{"metadata":{"labels":{"app":"web","pod-template-hash":"{{{revision}}}"}},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","state":{{{state}}}}]}}""");
        }

        return await Wait(server);
    }

    private async Task<IReadOnlyList<RolloutProgress>> Wait(ApiServerDouble server)
    {
        using var cluster = server.Connect(_folder, new SkippingTime());
        return await new RolloutWait(cluster) { Patience = TimeSpan.Zero }.Run([Web], TestContext.Current.CancellationToken);
    }

    private sealed class Told(Action<RolloutProgress> tell) : IProgress<RolloutProgress>
    {
        public void Report(RolloutProgress value) => tell(value);
    }
}

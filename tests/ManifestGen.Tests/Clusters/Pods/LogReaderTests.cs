using ManifestGen.Clusters;
using ManifestGen.Clusters.Pods;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Pods;

public sealed class LogReaderTests : IDisposable
{
    private const string Pods = "/api/v1/namespaces/default/pods";

    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "web" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Logs_come_Pod_by_Pod_with_their_times_apart()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        Put(server, "b");
        server.Plan($"GET {Pods}/a/log", new ServerAnswer(200, "2026-01-01T00:00:01.5Z started\n2026-01-01T00:00:02.5Z listening on 8080\n"));
        server.Plan($"GET {Pods}/b/log", new ServerAnswer(200, "2026-01-01T00:00:01Z \n"));

        var lines = await Read(server, new LogOptions { Tail = 10, Since = TimeSpan.FromSeconds(60), Previous = true });

        Assert.Equal(
            [new LogLine("a", "web", "2026-01-01T00:00:01.5Z", "started"), new LogLine("a", "web", "2026-01-01T00:00:02.5Z", "listening on 8080"), new LogLine("b", "web", "2026-01-01T00:00:01Z", "")],
            lines);
        Assert.Equal("?container=web&timestamps=true&previous=true&tailLines=10&sinceSeconds=60", server.Received.First(r => r.Path == $"{Pods}/a/log").Query);
    }

    [Fact]
    public async Task Lines_of_one_moment_out_of_order_or_without_a_time_are_all_read()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        const string One = "2026-01-01T00:00:01.000000000Z", Two = "2026-01-01T00:00:02.000000000Z";
        server.Plan($"GET {Pods}/a/log", new ServerAnswer(200, $"{Two} out\n{Two} out too\n{One} err\nfailed to watch the log file\n{Two} last\n"));

        var lines = await Read(server, new LogOptions());

        Assert.Equal([(Two, "out"), (Two, "out too"), (One, "err"), ("", "failed to watch the log file"), (Two, "last")], lines.Select(l => (l.Time, l.Text)));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_is_taken_up_without_what_was_read()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        const string One = "2026-01-01T00:00:01.000000000Z", Two = "2026-01-01T00:00:02.000000000Z";
        server.Plan($"GET {Pods}/a/log",
            new ServerAnswer(200, $"{One} a\n{Two} b\n{Two} c\n") { CutShortAfter = read.Task },
            new ServerAnswer(200, $"{One} a\n{Two} b\n{Two} c\n{Two} d\n{One} e\n"));

        var lines = await Read(server, new LogOptions(), line =>
        {
            if (line.Text == "c") read.SetResult();
        });

        Assert.Equal(["a", "b", "c", "d", "e"], lines.Select(l => l.Text));
    }

    [Fact]
    public async Task A_server_that_is_away_when_a_stream_is_taken_up_is_waited_for()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Plan($"GET {Pods}/a/log",
            new ServerAnswer(200, "2026-01-01T00:00:01.000000000Z a\n") { CutShortAfter = read.Task },
            new ServerAnswer(0, "") { IsBrokenOff = true },
            ServerAnswer.Refusal(503, "ServiceUnavailable", "starting"),
            new ServerAnswer(200, "2026-01-01T00:00:02.000000000Z b\n"));

        var lines = await Read(server, new LogOptions(), _ => read.TrySetResult());

        Assert.Equal(["a", "b"], lines.Select(l => l.Text));
    }

    [Fact]
    public async Task A_container_that_has_not_started_has_no_lines()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        server.Plan($"GET {Pods}/a/log", ServerAnswer.Refusal(400, "BadRequest", "container \"web\" in pod \"a\" is waiting to start: ContainerCreating"));

        Assert.Empty(await Read(server, new LogOptions()));
    }

    [Fact]
    public async Task A_log_that_is_not_allowed_is_an_error()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a");
        server.Plan($"GET {Pods}/a/log", ServerAnswer.Refusal(403, "Forbidden", "pods \"a\" is forbidden: User \"jane\" cannot get resource \"pods/log\""));

        var fault = await Assert.ThrowsAsync<ClusterException>(() => Read(server, new LogOptions()));

        Assert.Equal("MG8958", Assert.Single(fault.Diagnostics).Code);
    }

    [Fact]
    public async Task Following_takes_up_Pods_that_start_later()
    {
        await using var server = await ApiServerDouble.Start();
        using var cluster = server.Connect(_folder);
        Put(server, "a");
        server.Plan($"GET {Pods}/a/log", new ServerAnswer(200, "2026-01-01T00:00:01Z first\n"));
        server.Plan($"GET {Pods}/b/log", new ServerAnswer(200, "2026-01-01T00:00:02Z second\n"));
        await using var lines = new LogReader(cluster, "default", Labels, new LogOptions { Follows = true }).Read(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await lines.MoveNextAsync());
        Assert.Equal(("a", "first"), (lines.Current.Pod, lines.Current.Text));
        Put(server, "b");
        Assert.True(await lines.MoveNextAsync());
        Assert.Equal(("b", "second"), (lines.Current.Pod, lines.Current.Text));
    }

    private async Task<IReadOnlyList<LogLine>> Read(ApiServerDouble server, LogOptions options, Action<LogLine>? take = null)
    {
        using var cluster = server.Connect(_folder);
        var lines = new List<LogLine>();
        await foreach (var line in new LogReader(cluster, "default", Labels, options).Read(TestContext.Current.CancellationToken))
        {
            lines.Add(line);
            take?.Invoke(line);
        }

        return lines;
    }

    private static void Put(ApiServerDouble server, string name) => server.Store.Put(
        $"{Pods}/{name}",
        """{"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web"}]},"status":{"phase":"Running","containerStatuses":[{"name":"web","state":{"running":{}}}]}}""");
}

using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Watching;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Watching;

public sealed class ResourceWatchTests : IDisposable
{
    private const string Pods = "/api/v1/namespaces/default/pods";

    private readonly TemporaryFolder _folder = new();
    private readonly SkippingTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_there_comes_first_and_then_each_change()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put($"{Pods}/a", "{}");
        await using var watch = Watch(server);

        Assert.Equal("Added a", await watch.Next());
        Assert.Equal("Added b", await watch.NextAfter(() => server.Store.Put($"{Pods}/b", "{}")));
        server.Store.Put($"{Pods}/a", """{"spec":{}}""");
        Assert.Equal("Modified a", await watch.Next());
        server.Store.Remove($"{Pods}/b");
        Assert.Equal("Deleted b", await watch.Next());
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("broken")]
    public async Task A_stream_that_is_lost_is_taken_up_where_it_was(string how)
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put($"{Pods}/a", "{}");
        await using var watch = Watch(server);
        await watch.Next();

        var change = await watch.NextAfter(() =>
        {
            if (how == "ended") server.Store.EndWatches();
            else server.Store.BreakWatches();
            server.Store.Put($"{Pods}/b", "{}");
        });

        Assert.Equal("Added b", change);
        Assert.Single(server.Received, r => r.Line == $"GET {Pods}" && !r.Query.Contains("watch", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_server_has_forgotten_the_place_what_was_missed_is_found_by_comparison()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put($"{Pods}/a", "{}");
        server.Store.Put($"{Pods}/b", "{}");
        server.Store.Put($"{Pods}/c", "{}");
        await using var watch = Watch(server);
        Assert.Equal(["Added a", "Added b", "Added c"], [await watch.Next(), await watch.Next(), await watch.Next()]);

        // The stream ends; before the next one begins, what is watched changes, and that next one is refused.
        var first = await watch.NextAfter(() =>
        {
            server.Plan($"GET {Pods}", ServerAnswer.Refusal(410, "Expired", "too old resource version"));
            server.Store.Remove($"{Pods}/b", isTold: false);
            server.Store.Put($"{Pods}/c", """{"spec":{}}""", isTold: false);
            server.Store.EndWatches();
        });

        Assert.Equal(["Deleted b", "Modified c"], new[] { first, await watch.Next() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_place_that_expires_within_a_stream_is_found_anew()
    {
        await using var server = await ApiServerDouble.Start();
        await using var watch = Watch(server);

        var change = await watch.NextAfter(() =>
        {
            server.Store.ExpireWatches();
            server.Store.Put($"{Pods}/a", "{}");
        });

        Assert.Equal("Added a", change);
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_moment_is_waited_for()
    {
        await using var server = await ApiServerDouble.Start();
        server.Store.Put($"{Pods}/a", "{}");
        await using var watch = Watch(server);
        await watch.Next();

        var change = await watch.NextAfter(() =>
        {
            server.Plan($"GET {Pods}", new ServerAnswer(0, "") { IsBrokenOff = true }, ServerAnswer.Refusal(503, "ServiceUnavailable", "starting"), ServerAnswer.Refusal(429, "TooManyRequests", "slow down") with { RetryAfter = 7 });
            server.Store.BreakWatches();
            server.Store.Put($"{Pods}/b", "{}");
        });

        Assert.Equal("Added b", change);
        Assert.Contains(TimeSpan.FromSeconds(7), _time.Pauses);
    }

    [Fact]
    public async Task A_watch_that_is_not_allowed_ends_with_the_reason()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan($"GET {Pods}", ServerAnswer.Refusal(403, "Forbidden", "pods is forbidden: User \"jane\" cannot list resource \"pods\""));
        await using var watch = Watch(server);

        var fault = await Assert.ThrowsAsync<ClusterException>(watch.Next);

        Assert.Equal("MG8958: Pods cannot be watched: pods is forbidden: User \"jane\" cannot list resource \"pods\"", fault.Message);
    }

    private Steps Watch(ApiServerDouble server) => new(server, _folder, _time);

    /// <summary>A watch that is asked for one change at a time.</summary>
    private sealed class Steps : IAsyncDisposable
    {
        private readonly ApiServerDouble _server;
        private readonly ClusterConnection _cluster;
        private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        private readonly IAsyncEnumerator<WatchEvent> _changes;

        public Steps(ApiServerDouble server, TemporaryFolder folder, TimeProvider time)
        {
            _server = server;
            _cluster = server.Connect(folder, time);
            _changes = new ResourceWatch(_cluster, Pods, "", "Pods cannot be watched").Run(_end.Token).GetAsyncEnumerator(_end.Token);
        }

        public async Task<string> Next()
        {
            Assert.True(await _changes.MoveNextAsync());
            return $"{_changes.Current.Kind} {_changes.Current.Name}";
        }

        /// <summary>The change that follows something that happens while the stream is open.</summary>
        public async Task<string> NextAfter(Action happening)
        {
            var next = Next();
            await _server.Store.UntilWatched(TestContext.Current.CancellationToken);
            happening();
            return await next;
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _changes.DisposeAsync();
            _cluster.Dispose();
            _end.Dispose();
        }
    }
}

using System.Net;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.Endpoints;

namespace ManifestGen.RehearsalTests.Endpoints;

public sealed class EndpointSliceTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_change_is_seen_after_the_delay()
    {
        var slice = new EndpointSlice(TimeSpan.FromSeconds(1), _time);
        _time.Run(() => slice.Put(Ready("web-1")));

        _time.Advance(0.9);
        Assert.Empty(slice.Usable);
        _time.Advance(0.2);

        Assert.Equal(["web-1"], slice.Usable.Select(e => e.Pod));
    }

    [Fact]
    public void Changes_arrive_in_the_order_in_which_they_happened()
    {
        var slice = new EndpointSlice(TimeSpan.FromSeconds(1), _time);
        _time.Run(() => slice.Put(Ready("web-1")));
        _time.Run(() => slice.Put(Ready("web-1") with { IsReady = false, IsServing = false }));

        _time.Advance(2);

        Assert.Empty(slice.Usable);
    }

    [Fact]
    public void New_connections_go_to_no_Pod_that_ends_as_long_as_one_is_ready()
    {
        var slice = new EndpointSlice(TimeSpan.FromSeconds(1), _time);
        _time.Run(() => slice.Put(Ready("web-1") with { IsReady = false }));
        _time.Run(() => slice.Put(Ready("web-2")));

        _time.Advance(2);

        Assert.Equal(["web-2"], slice.Usable.Select(e => e.Pod));
    }

    [Fact]
    public void When_all_Pods_end_those_that_still_serve_are_used()
    {
        var slice = new EndpointSlice(TimeSpan.FromSeconds(1), _time);
        _time.Run(() => slice.Put(Ready("web-1") with { IsReady = false }));
        _time.Run(() => slice.Put(Ready("web-2") with { IsReady = false, IsServing = false }));

        _time.Advance(2);

        Assert.Equal(["web-1"], slice.Usable.Select(e => e.Pod));
    }

    [Fact]
    public void Affinity_keeps_a_client_at_its_Pod_until_it_has_been_away_for_too_long()
    {
        var choice = new EndpointChoice(TimeSpan.FromSeconds(10), _time);
        var usable = Enumerable.Range(1, 50).Select(i => Ready($"web-{i}")).ToArray();
        var first = choice.Next(IPAddress.Loopback, [.. usable]);

        for (var i = 0; i < 20; i++)
        {
            _time.Advance(5);
            Assert.Same(first, choice.Next(IPAddress.Loopback, [.. usable]));
        }

        _time.Advance(11);
        Assert.Contains(Enumerable.Range(1, 200), i => choice.Next(IPAddress.Parse($"127.1.0.{i}"), [.. usable]) != first);
    }

    private static PodEndpoint Ready(string pod) => new(pod, new IPEndPoint(IPAddress.Loopback, 8080), IsReady: true, IsServing: true);
}

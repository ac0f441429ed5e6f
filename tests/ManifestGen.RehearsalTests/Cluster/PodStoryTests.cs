using System.Globalization;
using System.Text.Json;
using ManifestGen.Clusters.Watching;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>What a watch shows of a Pod, and what the timeline makes of it.</summary>
public sealed class PodStoryTests
{
    private readonly ManualTime _time = new();
    private readonly Timeline _timeline;
    private readonly PodStory _story;

    public PodStoryTests()
    {
        _timeline = new Timeline(_time);
        _story = new PodStory(
            new ComponentPlan { Name = "web", Container = "web", Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(5)) }], Grace = TimeSpan.FromSeconds(30) }, "web-1", _timeline, _time);
    }

    private IReadOnlyList<EventKind> Kinds => [.. _timeline.Events.OrderBy(e => e.At).Select(e => e.Kind)];

    [Fact]
    public void A_life_is_told_from_its_beginning_to_its_end()
    {
        Shows("""{}""");
        Shows("""{"podIP":"10.0.0.7","containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""");
        Shows("""{"conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""");
        Shows("""{"conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""", isEnding: true);
        _time.Advance(6);
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"terminated":{"exitCode":0}}}]}""", isEnding: true);
        Shows("""{}""", isEnding: true, kind: WatchEventKind.Deleted);

        Assert.Equal(
            [EventKind.Created, EventKind.Started, EventKind.Ready, EventKind.Ending, EventKind.Terminated, EventKind.Exited, EventKind.NotReady, EventKind.Gone],
            Kinds);
    }

    [Fact]
    public void SIGTERM_comes_after_the_pause()
    {
        Run();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""", isEnding: true);
        _time.Advance(8);
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"terminated":{"exitCode":0}}}]}""", isEnding: true);

        var (ending, told) = (At(EventKind.Ending), At(EventKind.Terminated));
        Assert.Equal(TimeSpan.FromSeconds(5), told - ending);
    }

    [Fact]
    public void A_process_that_was_still_there_when_its_time_was_over_was_killed()
    {
        Run();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""", isEnding: true);
        _time.Advance(30);
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"terminated":{"exitCode":137,"reason":"Error"}}}]}""", isEnding: true);

        Assert.Equal("still there 25 s after SIGTERM", _timeline.Events.Single(e => e.Kind == EventKind.Killed).Text);
    }

    [Fact]
    public void A_container_that_is_restarted_has_ended_before()
    {
        Run();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":1,"lastState":{"terminated":{"exitCode":134}},"state":{"running":{}}}]}""");

        Assert.Equal([EventKind.Created, EventKind.Started, EventKind.Exited, EventKind.Started], Kinds);
        Assert.Equal(134, _timeline.Events.Single(e => e.Kind == EventKind.Exited).ExitCode);
    }

    [Fact]
    public void A_container_that_waits_to_be_restarted_has_ended()
    {
        Run();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":1,"lastState":{"terminated":{"exitCode":1}},"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]}""");

        Assert.Equal([EventKind.Created, EventKind.Started, EventKind.Exited], Kinds);
    }

    [Fact]
    public void A_container_without_memory_says_so()
    {
        Run();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}]}""");

        Assert.Equal("killed for using more memory than its limit", _timeline.Events.Single(e => e.Kind == EventKind.Exited).Text);
    }

    [Fact]
    public void A_node_is_believed_about_the_second_in_which_a_process_ended()
    {
        Run();
        var finished = _time.GetUtcNow();
        _time.Advance(3);
        Ends(finished);

        Assert.InRange(At(EventKind.Exited), TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public void A_node_whose_clock_is_wrong_is_not()
    {
        Run();
        _time.Advance(3);
        Ends(_time.GetUtcNow().AddHours(-1));

        Assert.Equal(_timeline.Now, At(EventKind.Exited));
    }

    [Fact]
    public void A_Pod_that_a_crash_ended_was_not_told_to()
    {
        Run();
        _story.Crash();
        Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""", isEnding: true, kind: WatchEventKind.Deleted);

        Assert.Equal([EventKind.Created, EventKind.Started, EventKind.Killed, EventKind.Exited, EventKind.Gone], Kinds);
    }

    [Fact]
    public void A_container_that_a_probe_has_restarted_did_not_end_by_itself()
    {
        Run();
        _story.Restart("liveness probe failed: status 503");
        Shows("""{"containerStatuses":[{"name":"web","restartCount":1,"lastState":{"terminated":{"exitCode":0}},"state":{"running":{}}}]}""");

        Assert.Equal([EventKind.Created, EventKind.Started, EventKind.ProbeFailed, EventKind.Terminated, EventKind.Exited, EventKind.Started], Kinds);
    }

    private void Run() => Shows("""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"running":{}}}]}""");

    private void Ends(DateTimeOffset at)
    {
        var finished = at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Shows($$"""{"containerStatuses":[{"name":"web","restartCount":0,"state":{"terminated":{"exitCode":0,"finishedAt":"{{finished}}"} } }]}""");
    }

    private TimeSpan At(EventKind kind) => _timeline.Events.Single(e => e.Kind == kind).At;

    private void Shows(string status, bool isEnding = false, WatchEventKind kind = WatchEventKind.Modified)
    {
        var ending = isEnding ? ""","deletionTimestamp":"2026-01-01T00:00:00Z" """ : "";
        using var json = JsonDocument.Parse($$$"""{"metadata":{"name":"web-1"{{{ending}}}},"spec":{"nodeName":"node-1"},"status":{{{status}}}}""");
        _story.Take(new WatchEvent(kind, json.RootElement.Clone()));
    }
}

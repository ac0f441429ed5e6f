using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.RehearsalTests.Verdicts;

/// <summary>What a rehearsal saw, and what it means.</summary>
public sealed class JudgeTests
{
    [Fact]
    public void A_rehearsal_without_a_loss_passes_every_rung()
    {
        var report = new Story().Report();

        Assert.Empty(report.Verdicts.SelectMany(v => v.Findings).Select(f => f.Diagnostic.Message));
        Assert.True(report.IsPassed);
        Assert.Equal([Rung.Container, Rung.Pod, Rung.ScaleOut, Rung.Balanced, Rung.ScaleIn], report.Verdicts[0].Rungs.Select(r => r.Rung));
    }

    [Fact]
    public void A_single_lost_request_fails() => Assert.False(new Story().Add(12, "web-1", Outcome.Reset).Report().IsPassed);

    [Fact]
    public void Requests_in_flight_when_the_process_ends_are_counted_in_the_cause()
    {
        var story = new Story();
        for (var i = 0; i < 12; i++) story.Add(20.51, "web-3", Outcome.Reset, lasted: 0.6);

        Assert.Equal(["MG8922"], story.Codes);
        Assert.Equal("The process of web-3 ended 500 ms after SIGTERM with 12 requests in flight", story.Messages[0]);
    }

    [Fact]
    public void What_a_Pod_loses_that_was_told_to_end_is_lost_in_its_drain()
    {
        var report = new Story().Add(20.51, "web-3", Outcome.Reset, lasted: 0.6).Report();

        Assert.Equal(1, report.Outcomes[Outcome.LostInDrain]);
        Assert.Equal(0, report.Outcomes[Outcome.Reset]);
    }

    [Fact]
    public void A_connection_that_ends_under_a_request_of_a_Pod_that_stays_is_dropped()
    {
        var story = new Story();
        for (var i = 0; i < 5; i++) story.Add(10 + i, "web-1", Outcome.Answered, change: r => r with { IsResent = true, ResentFrom = "web-1" });

        Assert.Equal(["MG8925"], story.Codes);
    }

    [Fact]
    public void A_connection_that_ends_while_its_Pod_does_is_not()
    {
        var story = new Story().Add(20.2, "web-1", Outcome.Answered, change: r => r with { IsResent = true, ResentFrom = "web-3" });

        Assert.Empty(story.Codes);
    }

    [Fact]
    public void What_cannot_be_sent_again_and_crossed_the_end_of_a_connection_is_lost()
    {
        var story = new Story().Add(20.2, "web-3", Outcome.Reset, change: r => r with { Request = "POST /orders", IsOnKeptConnection = true, IsCrossing = true });

        Assert.Equal(["MG8941"], story.Codes);
        Assert.Contains("lost 1 request that crossed the end on the way, POST /orders for one", story.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_crossed_the_end_of_a_process_that_ended_under_requests_is_part_of_that()
    {
        var story = new Story().Add(20.51, "web-3", Outcome.Reset, lasted: 0.6)
            .Add(20.51, "web-3", Outcome.Reset, change: r => r with { IsOnKeptConnection = true, IsCrossing = true });

        Assert.Equal(["MG8922"], story.Codes);
    }

    [Theory]
    [InlineData(true, false, "MG8926")]
    [InlineData(false, false, "MG8927")]
    [InlineData(true, true, "MG8927")]
    public void A_cookie_that_another_Pod_rejects_is_a_matter_of_keys_or_of_sessions(bool isProtected, bool isSession, string code)
    {
        var story = new Story().Add(12, "web-2", Outcome.Wrong, change: r => r with { CookieFrom = "web-1", HasProtectedCookie = isProtected, IsSessionCookie = isSession, Status = 401 });

        Assert.Equal([code], story.Codes);
    }

    [Fact]
    public void Errors_between_ready_and_the_first_answer_are_those_of_a_Pod_that_was_ready_too_early()
    {
        var story = new Story().Without(r => r.Pod == "web-2" && r.Completed < TimeSpan.FromSeconds(10));
        for (var i = 0; i < 4; i++) story.Add(9.1 + (i * 0.1), "web-2", Outcome.Wrong, change: r => r with { Detail = "status 503 instead of 200" });

        Assert.Equal(["MG8928"], story.Codes);
    }

    [Fact]
    public void A_killed_process_was_too_slow()
    {
        var story = new Story().Happens(20.4, "web-3", EventKind.Killed, "still there 0.4 s after SIGTERM");

        Assert.Equal(["MG8924"], story.Codes);
    }

    [Fact]
    public void What_a_played_crash_costs_is_not_held_against_the_product()
    {
        var story = new Story()
            .Happens(12, "web-1", EventKind.Killed, "a crash is played")
            .Happens(12.01, "web-1", EventKind.Exited, "killed (SIGKILL)", 137)
            .Happens(12.02, "web-1", EventKind.Started)
            .Happens(13, "web-1", EventKind.Ready)
            .Add(12.01, "web-1", Outcome.Reset, lasted: 0.1);

        var report = story.Report();

        Assert.True(report.IsPassed);
        Assert.Equal((0, 1), (report.Lost, report.Verdicts[0].Excused));
    }

    [Fact]
    public void A_Pod_that_takes_no_connection_leaves_the_load_unshared()
    {
        var story = new Story().Without(r => r.Pod == "web-3" && r.Completed > TimeSpan.FromSeconds(9.5));
        story.Without(r => r.Pod == "web-3");

        Assert.Equal(["MG8931", "MG8932"], story.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Liveness_that_fails_everywhere_at_once_follows_a_dependency()
    {
        var story = new Story();
        foreach (var pod in new[] { "web-1", "web-2", "web-3" })
        {
            story.Happens(12, pod, EventKind.ProbeFailed, "liveness probe failed: status 503").Happens(12.1, pod, EventKind.Terminated, "SIGTERM")
                .Happens(12.2, pod, EventKind.Exited, "exit code 0").Happens(12.3, pod, EventKind.Started).Happens(13, pod, EventKind.Ready);
        }

        Assert.Equal(["MG8929"], story.Codes);
    }

    [Fact]
    public void Without_a_pause_connections_come_to_a_process_that_is_gone()
    {
        var story = new Story { Plan = new() { Containers = [new() { Name = "web" }], Name = "web", Services = [new("web", 80, 8080)] } };
        for (var i = 0; i < 3; i++) story.Add(21.5, "web-2", Outcome.Refused, change: r => r with { Detail = "the Pod did not take the connection" });

        Assert.Equal(["MG8923"], story.Codes);
        Assert.EndsWith("it has no preStop pause", story.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_cause_explains_is_still_told() => Assert.Equal(["MG8935"], new Story().Add(12, "web-1", Outcome.Reset).Codes);
}

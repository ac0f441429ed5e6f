using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Kubelet;

/// <summary>A Pod's life against what Kubernetes documents of the kubelet.</summary>
public sealed class PodTests
{
    private static readonly ComponentPlan Plain = new() { Name = "web", Containers = [new() { Name = "web" }] };

    [Fact]
    public void Without_probes_a_Pod_is_ready_once_it_runs()
    {
        var played = new PlayedPod(Plain);

        played.Begin();
        played.Time.Advance(0);

        Assert.True(played.Pod.IsReady);
    }

    [Fact]
    public void Readiness_and_liveness_are_not_asked_before_the_startup_probe_has_succeeded()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Startup = Probe("/startup", 2) with { FailureThreshold = 30 }, Readiness = Probe("/ready", 1), Liveness = Probe("/live", 1) }] },
            note => new PlayedContainer(note) { Answer = _ => false });

        played.Begin();
        played.Time.Advance(5);

        Assert.Equal(["0 start", "0 /startup", "2 /startup", "4 /startup"], played.Notes);
    }

    [Fact]
    public void Readiness_is_asked_as_soon_as_the_startup_probe_has_succeeded()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Startup = Probe("/startup", 2), Readiness = Probe("/ready", 5) }] });

        played.Begin();
        played.Time.Advance(0);

        Assert.Equal(["0 start", "0 /startup", "0 /ready"], played.Notes);
        Assert.True(played.Pod.IsReady);
    }

    [Fact]
    public void A_probe_is_passed_over_in_its_initial_delay()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Readiness = Probe("/ready", 2) with { InitialDelay = TimeSpan.FromSeconds(3) } }] });

        played.Begin();
        played.Time.Advance(3.5);
        Assert.False(played.Pod.IsReady);
        played.Time.Advance(1);

        Assert.True(played.Pod.IsReady);
        Assert.Equal(["0 start", "4 /ready"], played.Notes);
    }

    [Fact]
    public void A_startup_probe_that_fails_as_often_as_its_threshold_has_the_container_restarted()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Startup = Probe("/startup", 2) with { FailureThreshold = 3 } }] }, note => new PlayedContainer(note) { Answer = _ => false });

        played.Begin();
        played.Time.Advance(4.5);

        Assert.Equal(["0 start", "0 /startup", "2 /startup", "4 /startup", "4 SIGTERM", "4 start", "4 /startup"], played.Notes);
        Assert.Equal(1, played.Pod.Restarts);
    }

    [Fact]
    public void A_liveness_probe_that_fails_has_the_container_restarted_after_its_hook()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Liveness = Probe("/live", 1) with { FailureThreshold = 2 }, PreStop = new SleepAction(TimeSpan.FromSeconds(3)) }] });
        played.Begin();
        played.Time.Advance(1.5);

        played.Containers[0].Answer = _ => false;
        played.Time.Advance(5);

        Assert.Equal(["2 /live", "3 /live", "6 SIGTERM", "6 start", "6 /live"], played.Notes.SkipWhile(n => n != "2 /live"));
    }

    [Fact]
    public void Unready_takes_a_Pod_out_and_ready_puts_it_back()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Readiness = Probe("/ready", 1) with { FailureThreshold = 2 } }] });
        played.Begin();
        played.Time.Advance(0.5);
        played.Containers[0].Answer = _ => false;

        played.Time.Advance(1);
        Assert.True(played.Pod.IsReady);
        played.Time.Advance(1);
        Assert.False(played.Pod.IsReady);
        played.Containers[0].Answer = _ => true;
        played.Time.Advance(1);

        Assert.True(played.Pod.IsReady);
        Assert.Equal(0, played.Pod.Restarts);
    }

    [Fact]
    public void The_end_is_the_hook_then_SIGTERM()
    {
        var played = new PlayedPod(Plain with { Grace = TimeSpan.FromSeconds(30), Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(5)) }] });
        played.Begin();
        played.Time.Advance(1);

        played.Pod.Delete();
        played.Time.Advance(6);

        Assert.Equal(["0 start", "6 SIGTERM", "6 release"], played.Notes);
        Assert.True(played.Pod.IsGone);
    }

    [Fact]
    public void A_Pod_that_is_told_to_end_is_not_ready_from_then_on_though_it_still_serves()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(5)) }] });
        played.Begin();
        played.Time.Advance(1);

        played.Pod.Delete();

        Assert.False(played.Pod.IsReady);
        Assert.True(played.Pod.IsServing);
    }

    [Fact]
    public void SIGKILL_comes_when_the_grace_period_that_began_with_the_hook_is_over()
    {
        var played = new PlayedPod(Plain with { Grace = TimeSpan.FromSeconds(10), Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(4)) }] }, note => new PlayedContainer(note) { EndsOnSigTerm = false });
        played.Begin();
        played.Time.Advance(0);

        played.Pod.Delete();
        played.Time.Advance(20);

        Assert.Equal(["0 start", "4 SIGTERM", "10 SIGKILL", "10 release"], played.Notes);
    }

    [Fact]
    public void A_hook_that_takes_the_whole_grace_period_leaves_two_seconds()
    {
        var played = new PlayedPod(Plain with { Grace = TimeSpan.FromSeconds(5), Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(60)) }] }, note => new PlayedContainer(note) { EndsOnSigTerm = false });
        played.Begin();
        played.Time.Advance(0);

        played.Pod.Delete();
        played.Time.Advance(20);

        Assert.Equal(["0 start", "5 SIGTERM", "7 SIGKILL", "7 release"], played.Notes);
    }

    [Fact]
    public void Readiness_is_still_asked_while_a_Pod_ends_and_liveness_is_not()
    {
        var played = new PlayedPod(Plain with { Containers = [new() { Name = "web", Readiness = Probe("/ready", 1), Liveness = Probe("/live", 1), PreStop = new SleepAction(TimeSpan.FromSeconds(3)) }] });
        played.Begin();
        played.Time.Advance(0.5);

        played.Pod.Delete();
        played.Time.Advance(2);

        Assert.Equal(["1 /ready", "2 /ready"], played.Notes.Where(n => n[0] != '0'));
    }

    [Fact]
    public void A_container_that_ends_is_started_at_once_and_then_after_longer_and_longer_pauses()
    {
        var played = new PlayedPod(Plain);
        played.Begin();

        for (var i = 0; i < 4; i++)
        {
            played.Time.Advance(25);
            played.Containers[^1].End(1);
        }

        played.Time.Advance(50);

        Assert.Equal(["0 start", "25 start", "60 start", "95 start", "140 start"], played.Notes);
    }

    [Theory]
    [InlineData("Never", 1, 1)]
    [InlineData("OnFailure", 0, 1)]
    [InlineData("OnFailure", 1, 2)]
    [InlineData("Always", 0, 2)]
    public void The_restart_policy_says_whether_a_container_is_started_again(string policy, int exitCode, int starts)
    {
        var played = new PlayedPod(Plain with { RestartPolicy = policy });
        played.Begin();
        played.Time.Advance(1);

        played.Containers[0].End(exitCode);
        played.Time.Advance(1);

        Assert.Equal(starts, played.Containers.Count);
    }

    [Fact]
    public void A_crash_is_an_end_that_nobody_asked_for()
    {
        var played = new PlayedPod(Plain);
        played.Begin();
        played.Time.Advance(1);

        played.Pod.Crash();
        played.Time.Advance(1);

        Assert.Equal(["0 start", "1 SIGKILL", "1 start"], played.Notes);
        Assert.Contains(played.Timeline.Events, e => e is { Kind: EventKind.Exited, ExitCode: 137 });
    }

    private static ProbePlan Probe(string path, double period) => new(new HttpAction(8080, path, [], IsHttps: false)) { Period = TimeSpan.FromSeconds(period) };
}

using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.RehearsalTests.Kubelet;

/// <summary>What stays beside the main container of a Pod, against what Kubernetes documents of sidecars.</summary>
public sealed class SidecarTests
{
    [Fact]
    public void A_Pod_is_ready_when_its_sidecar_is_too()
    {
        var played = Begin(Sidecar("proxy") with { Readiness = Probe("/ready", 1) with { InitialDelay = TimeSpan.FromSeconds(3) } }, Web());

        played.Time.Advance(1.5);
        Assert.False(played.Pod.IsReady);
        played.Time.Advance(1);

        Assert.True(played.Pod.IsReady);
    }

    [Fact]
    public void A_sidecar_that_is_not_ready_any_more_takes_its_Pod_out()
    {
        var played = Begin(Sidecar("proxy") with { Readiness = Probe("/ready", 1) with { FailureThreshold = 2 } }, Web());

        played.Latest["proxy"].Answer = _ => false;
        played.Time.Advance(2.5);

        Assert.False(played.Pod.IsReady);
        Assert.Equal(["0 start proxy", "0 start web"], played.Notes.Where(n => n.Contains("start", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sidecars_end_after_the_main_container_the_last_first()
    {
        var played = Begin(Sidecar("logs"), Sidecar("proxy"), Web() with { PreStop = new SleepAction(TimeSpan.FromSeconds(5)) });

        played.Time.Run(played.Pod.Delete);
        played.Time.Advance(10);

        Assert.Equal(["6 SIGTERM web", "6 SIGTERM proxy", "6 SIGTERM logs", "6 release"], played.Notes.Skip(3));
    }

    [Fact]
    public void A_sidecars_hook_begins_at_once_and_its_SIGTERM_waits_for_its_turn()
    {
        var played = Begin(Sidecar("proxy") with { PreStop = new ExecAction(["drain"]) }, Web() with { PreStop = new SleepAction(TimeSpan.FromSeconds(5)) });

        played.Time.Run(played.Pod.Delete);
        played.Time.Advance(10);

        Assert.Equal(["1 ExecAction proxy", "6 SIGTERM web", "6 SIGTERM proxy", "6 release"], played.Notes.Skip(2));
    }

    [Fact]
    public void A_main_container_that_uses_up_the_grace_period_leaves_two_seconds_to_each()
    {
        var played = Begin(10, _ => false, Sidecar("proxy"), Web());

        played.Time.Run(played.Pod.Delete);
        played.Time.Advance(20);

        Assert.Equal(["1 SIGTERM web", "11 SIGKILL web", "11 SIGTERM proxy", "13 SIGKILL proxy", "13 release"], played.Notes.Skip(2));
    }

    [Fact]
    public void A_sidecar_that_ends_is_started_again_whatever_the_restart_policy_says()
    {
        var played = Begin("Never", Sidecar("proxy"), Web());

        played.Time.Run(() => played.Latest["proxy"].End(0));
        played.Time.Advance(1);

        Assert.Equal(["0 start proxy", "0 start web", "1 start proxy"], played.Notes);
    }

    [Fact]
    public void When_a_main_container_has_ended_for_good_its_sidecars_are_stopped_and_the_Pod_is_done()
    {
        var played = Begin("Never", Sidecar("logs"), Sidecar("proxy"), Web());

        played.Time.Run(() => played.Latest["web"].End(0));
        played.Time.Advance(1);

        Assert.Equal(["1 SIGTERM proxy", "1 SIGTERM logs", "1 release"], played.Notes.Skip(3));
        Assert.True(played.Pod is { IsGone: true, HasSucceeded: true });
    }

    [Fact]
    public void A_liveness_probe_has_the_sidecar_alone_restarted()
    {
        var played = Begin(Sidecar("proxy") with { Liveness = Probe("/live", 1) with { FailureThreshold = 1 } }, Web());

        played.Latest["proxy"].Answer = _ => false;
        played.Time.Advance(1);

        Assert.Equal(["0 start proxy", "0 start web", "1 SIGTERM proxy", "1 start proxy"], played.Notes.Where(n => !n.Contains("/live", StringComparison.Ordinal)).Take(4));
    }

    private static ContainerPlan Web() => new() { Name = "web" };

    private static ContainerPlan Sidecar(string name) => new() { Name = name, Role = ContainerRole.Sidecar };

    private static ProbePlan Probe(string path, double period) => new(new HttpAction(8080, path, [], IsHttps: false)) { Period = TimeSpan.FromSeconds(period) };

    private static PlayedPod Begin(params ContainerPlan[] containers) => Begin("Always", containers);

    private static PlayedPod Begin(string policy, params ContainerPlan[] containers) =>
        Begin(new PlayedPod(new() { Name = "web", Containers = containers, Container = "web", RestartPolicy = policy }));

    private static PlayedPod Begin(double grace, Func<string, bool> endsOnSigTerm, params ContainerPlan[] containers) => Begin(new PlayedPod(
        new() { Name = "web", Containers = containers, Container = "web", Grace = TimeSpan.FromSeconds(grace) }, note => new PlayedContainer(note) { EndsOnSigTerm = endsOnSigTerm("") }));

    private static PlayedPod Begin(PlayedPod played)
    {
        played.Begin();
        played.Time.Advance(0.5);
        // A second has passed, and no probe of whole seconds falls on it.
        played.Time.Advance(0.49999);
        return played;
    }
}

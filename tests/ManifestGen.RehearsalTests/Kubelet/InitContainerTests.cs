using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Kubelet;

/// <summary>What comes before the main container of a Pod, against what Kubernetes documents of init containers and sidecars.</summary>
public sealed class InitContainerTests
{
    [Fact]
    public void Each_begins_when_the_one_before_has_ended_well_and_the_main_container_last()
    {
        var played = Begin(Init("schema"), Init("warm-up"), Web());

        End(played, "schema", 0);
        played.Time.Advance(2);
        End(played, "warm-up", 0);

        Assert.Equal(["0 start schema", "1 start warm-up", "3 start web"], played.Notes);
        Assert.True(played.Pod.IsReady);
    }

    [Fact]
    public void One_that_fails_is_started_again_with_back_off_and_nothing_comes_after_it()
    {
        var played = Begin(Init("schema"), Web());

        for (var i = 0; i < 3; i++)
        {
            End(played, "schema", 1);
            played.Time.Advance(20);
        }

        Assert.Equal(["0 start schema", "1 start schema", "31 start schema", "61 start schema"], played.Notes);
        Assert.False(played.Pod.IsReady);
    }

    [Fact]
    public void One_that_fails_ends_a_Pod_that_is_never_restarted()
    {
        var played = Begin("Never", Init("schema"), Web());

        End(played, "schema", 1);

        Assert.Equal(["0 start schema", "1 release"], played.Notes);
        Assert.True(played.Pod is { IsGone: true, HasSucceeded: false });
    }

    [Fact]
    public void They_do_not_run_again_when_the_main_container_is_restarted()
    {
        var played = Begin(Init("schema"), Web());
        End(played, "schema", 0);

        End(played, "web", 1);

        Assert.Equal(["0 start schema", "1 start web", "1 start web"], played.Notes);
    }

    [Fact]
    public void A_sidecar_among_them_lets_the_next_begin_once_its_startup_probe_has_succeeded()
    {
        var played = Begin(Sidecar("proxy") with { Startup = Probe("/started", 2) with { FailureThreshold = 30 } }, Init("schema"), Web(), isAnswering: false);
        played.Time.Advance(2.5);

        played.Latest["proxy"].Answer = _ => true;
        played.Time.Advance(1);

        Assert.Equal(["0 start proxy", "0 /started proxy", "2 /started proxy", "4 /started proxy", "4 start schema"], played.Notes);
    }

    [Fact]
    public void A_Pod_that_is_told_to_end_meanwhile_ends_what_runs_and_begins_nothing_more()
    {
        var played = Begin(Sidecar("proxy"), Init("schema"), Web());

        played.Time.Run(played.Pod.Delete);

        Assert.Equal(["0 start proxy", "0 start schema", "1 SIGTERM schema", "1 SIGTERM proxy", "1 release"], played.Notes.Order(StringComparer.Ordinal).OrderBy(Rank));
        Assert.True(played.Pod.IsGone);

        // Which of the two is told first is open: a sidecar waits for main containers and later sidecars alone.
        static int Rank(string note) => note switch { "0 start proxy" => 0, "0 start schema" => 1, "1 SIGTERM schema" => 2, "1 SIGTERM proxy" => 3, _ => 4 };
    }

    [Fact]
    public void What_happens_to_them_is_told_by_their_names()
    {
        var played = Begin(Init("schema"), Web());

        End(played, "schema", 0);

        Assert.Equal(["schema", "schema", ""], played.Timeline.Events.Where(e => e.Kind is EventKind.Started or EventKind.Exited).Select(e => e.Container));
    }

    private static ContainerPlan Web() => new() { Name = "web" };

    private static ContainerPlan Init(string name) => new() { Name = name, Role = ContainerRole.Init };

    private static ContainerPlan Sidecar(string name) => new() { Name = name, Role = ContainerRole.Sidecar };

    private static ProbePlan Probe(string path, double period) => new(new HttpAction(8080, path, [], IsHttps: false)) { Period = TimeSpan.FromSeconds(period) };

    private static PlayedPod Begin(ContainerPlan first, ContainerPlan second, ContainerPlan? third = null, bool isAnswering = true) =>
        Begin("Always", isAnswering, third is null ? [first, second] : [first, second, third]);

    private static PlayedPod Begin(string policy, params ContainerPlan[] containers) => Begin(policy, isAnswering: true, containers);

    private static PlayedPod Begin(string policy, bool isAnswering, ContainerPlan[] containers)
    {
        var played = new PlayedPod(new() { Name = "web", Containers = containers, Container = "web", RestartPolicy = policy }, note => new PlayedContainer(note) { Answer = _ => isAnswering });
        played.Begin();
        played.Time.Advance(1);
        return played;
    }

    private static void End(PlayedPod played, string container, int code)
    {
        played.Time.Run(() => played.Latest[container].End(code));
        played.Time.Advance(0);
    }
}

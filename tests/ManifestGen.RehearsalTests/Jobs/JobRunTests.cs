using System.Globalization;
using ManifestGen.Rehearsal.Jobs;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.RehearsalTests.Kubelet;

namespace ManifestGen.RehearsalTests.Jobs;

/// <summary>A Job on a played clock, against what Kubernetes documents of its controller.</summary>
public sealed class JobRunTests
{
    private static readonly JobPlan Plan = new("migrate", JobTime.BeforeRelease, new() { Name = "migrate", Containers = [new() { Name = "migrate" }], RestartPolicy = "Never" });

    private readonly ManualTime _time = new();
    private readonly List<string> _notes = [];
    private readonly List<PlayedContainer> _containers = [];

    [Fact]
    public void It_is_complete_when_its_Pod_has_ended_well()
    {
        var run = Begin(Plan);

        End(0);

        Assert.Equal((JobEnd.Complete, 1), (run.End, run.Tries));
    }

    [Fact]
    public void Each_failed_Pod_is_followed_by_another_after_ten_seconds_doubled_each_time()
    {
        var run = Begin(Plan with { BackoffLimit = 4 });

        for (var i = 0; i < 3; i++) End(1, 60);

        Assert.Equal(["0 start", "11 start", "81 start", "161 start"], _notes);
        Assert.Equal(JobEnd.Unfinished, run.End);
    }

    [Fact]
    public void It_has_failed_when_more_Pods_failed_than_its_limit_allows()
    {
        var run = Begin(Plan with { BackoffLimit = 1 });

        End(1, 60);
        Assert.Equal(JobEnd.Unfinished, run.End);
        End(1, 60);

        Assert.Equal((JobEnd.Failed, 2, "migrate-2"), (run.End, run.Tries, run.FailedPod));
    }

    [Fact]
    public void Its_time_counts_from_its_first_Pod_and_ends_the_one_that_runs()
    {
        var run = Begin(Plan with { Deadline = TimeSpan.FromSeconds(30) });

        End(1, 40);

        Assert.Equal(["0 start", "11 start", "30 SIGTERM"], _notes);
        Assert.Equal(JobEnd.PastDeadline, run.End);
    }

    [Fact]
    public void As_many_Pods_run_at_a_time_as_it_says_until_enough_have_ended_well()
    {
        var run = Begin(Plan with { Completions = 3, Parallelism = 2 });
        Assert.Equal(2, _containers.Count);

        End(0);
        Assert.Equal(3, _containers.Count);
        _time.Run(() => _containers[0].End(0));
        End(0);

        Assert.Equal((JobEnd.Complete, 3), (run.End, run.Tries));
    }

    [Theory]
    [InlineData(0, "0 start,1 start,1 SIGTERM")]
    [InlineData(2, "0 start,1 start,12 start,12 SIGTERM")]
    public void With_OnFailure_the_restarts_of_its_Pod_count(int limit, string notes)
    {
        var run = Begin(Plan with { BackoffLimit = limit, Pod = Plan.Pod with { RestartPolicy = "OnFailure" } });

        End(1);
        _time.Advance(1);
        if (run.End == JobEnd.Unfinished) End(1, 20);

        Assert.Equal(notes, string.Join(',', _notes));
        Assert.Equal((JobEnd.Failed, 1), (run.End, run.Tries));
    }

    [Fact]
    public void Pauses_are_shorter_by_its_speed()
    {
        Begin(Plan, speed: 10);

        End(1, 5);

        Assert.Equal(["0 start", "2 start"], _notes);
    }

    private JobRun Begin(JobPlan plan, double speed = 1)
    {
        var timeline = new Timeline(_time);
        var made = 0;
        var run = new JobRun(plan, () => new Pod(new PodIdentity("migrate", $"migrate-{++made}", 1, 1), plan.Pod, new PlayedHost(this), _time, timeline), speed, _time);
        _time.Run(() => _ = run.Run(TestContext.Current.CancellationToken));
        _time.Advance(1);
        return run;
    }

    /// <summary>Ends the container that was started last.</summary>
    private void End(int code, double then = 0)
    {
        var last = _containers[^1];
        _time.Run(() => last.End(code));
        _time.Advance(then);
    }

    private void Note(string what) => _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{_time.Now.TotalSeconds:0.#} {what}"));

    private sealed class PlayedHost(JobRunTests test) : IContainerHost
    {
        public string Address => "";

        public IContainer Start(ContainerPlan container)
        {
            test.Note("start");
            test._containers.Add(new PlayedContainer(test.Note));
            return test._containers[^1];
        }

        public void Release()
        {
        }
    }
}

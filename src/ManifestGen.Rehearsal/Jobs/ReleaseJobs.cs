using System.Collections.Concurrent;
using System.Globalization;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Jobs;

/// <summary>Runs the product's Jobs, each time that a release does.</summary>
/// <param name="jobs">The Jobs.</param>
/// <param name="create">Makes a Pod of a component, not yet started.</param>
/// <param name="speed">How many times shorter the pauses between tries are.</param>
/// <param name="timeline">Told how each ends.</param>
/// <param name="time">The clock.</param>
internal sealed class ReleaseJobs(IReadOnlyList<JobPlan> jobs, Func<ComponentPlan, PodIdentity, Pod> create, double speed, Timeline timeline, TimeProvider time)
{
    /// <summary>How long a release waits for a Job of its own: what Helm does unless it is told otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<(JobPlan Job, int Run, TimeSpan Began, JobRun State)> _runs = new();
    private readonly ConcurrentQueue<Pod> _pods = new();

    /// <summary>The runs so far, those that are not at their end among them.</summary>
    public IReadOnlyList<JobOutcome> Outcomes =>
        [.. _runs.Select(r => new JobOutcome(r.Job, r.Run, r.Began) { End = r.State.End, Length = r.State.Length, Tries = r.State.Tries, FailedPod = r.State.FailedPod })];

    /// <summary>The Pods that are not gone.</summary>
    public IReadOnlyList<Pod> Pods => [.. _pods.Where(p => !p.IsGone)];

    /// <summary>Runs the Jobs of a time one after the other, to the first that fails, as what applies a release does.</summary>
    /// <returns>Whether all ended well.</returns>
    public async Task<bool> Run(JobTime when, CancellationToken cancellation)
    {
        foreach (var job in Of(when))
        {
            if (await Run(job, cancellation) != JobEnd.Complete) return false;
        }

        return true;
    }

    /// <summary>Begins the Jobs of a time, all at once. Nobody waits for them.</summary>
    public void Begin(JobTime when, CancellationToken cancellation)
    {
        foreach (var job in Of(when)) _ = RunBeside(job, cancellation);
    }

    /// <summary>Runs the Jobs of a time all at once.</summary>
    /// <returns>Whether all ended well.</returns>
    public async Task<bool> RunTogether(JobTime when, CancellationToken cancellation) =>
        (await Task.WhenAll(Of(when).Select(job => Run(job, cancellation)))).All(end => end == JobEnd.Complete);

    /// <summary>Ends what runs, without waiting for anything.</summary>
    public void Stop()
    {
        foreach (var pod in Pods)
        {
            pod.Delete();
            pod.Kill();
        }
    }

    private IEnumerable<JobPlan> Of(JobTime when) => jobs.Where(j => j.Timing == when).OrderBy(j => j.Weight).ThenBy(j => j.Name, StringComparer.Ordinal);

    private async Task RunBeside(JobPlan job, CancellationToken cancellation)
    {
        try
        {
            await Run(job, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The rehearsal is over before the Job is.
        }
    }

    private async Task<JobEnd> Run(JobPlan job, CancellationToken cancellation)
    {
        var number = _runs.Count(r => r.Job == job) + 1;
        var bounded = job.Timing == JobTime.WithRelease || job.Deadline < Patience ? job : job with { Deadline = Patience };
        var run = new JobRun(bounded, () => Create(job, number), speed, time);
        _runs.Enqueue((job, number, timeline.Now, run));
        await run.Run(cancellation);
        timeline.Add(job.Name, "", EventKind.JobEnded, $"the Job {Word(run.End)} after {Amount.Of(run.Length)}");
        return run.End;
    }

    private static string Word(JobEnd end) => end switch
    {
        JobEnd.Complete => "is done",
        JobEnd.PastDeadline => "is past its time",
        _ => "has failed",
    };

    private Pod Create(JobPlan job, int run)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{job.Name}-{_pods.Count(p => p.Identity.Component == job.Name) + 1}");
        var pod = create(job.Pod, new PodIdentity(job.Name, name, run, Node: 1));
        _pods.Enqueue(pod);
        return pod;
    }
}

using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Jobs;

/// <summary>
/// Runs a Job to its end as its controller does: as many Pods at a time as it says, another for each that fails, after a pause, until enough ended well, more failed
/// than may, or its time is over.
/// </summary>
/// <param name="plan">The Job.</param>
/// <param name="create">Makes a Pod, not yet started.</param>
/// <param name="speed">How many times shorter pauses are.</param>
/// <param name="time">The clock.</param>
internal sealed class JobRun(JobPlan plan, Func<Pod> create, double speed, TimeProvider time)
{
    private readonly List<Pod> _active = [];
    private readonly long _began = time.GetTimestamp();
    private TaskCompletionSource _changed = new();
    private int _succeeded;
    private int _failed;
    private int _failedInRow;
    private long _lastFailure;
    private TimeSpan? _length;

    /// <summary>How often a Pod was started.</summary>
    public int Tries { get; private set; }

    /// <summary>The Pod that failed last; empty when none did.</summary>
    public string FailedPod { get; private set; } = "";

    /// <summary>What became of it so far.</summary>
    public JobEnd End { get; private set; }

    /// <summary>How long it took, or has taken.</summary>
    public TimeSpan Length => _length ?? time.GetElapsedTime(_began);

    /// <summary>Runs it.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        while (true)
        {
            Count();
            if (Judge() is var end and not JobEnd.Unfinished)
            {
                await Stop();
                (_length, End) = (time.GetElapsedTime(_began), end);
                return;
            }

            var pause = Pause();
            if (pause <= TimeSpan.Zero) Fill();
            await Next(pause, cancellation);
        }
    }

    private void Count()
    {
        foreach (var pod in _active.Where(p => p.IsGone).ToArray())
        {
            _active.Remove(pod);
            if (pod.HasSucceeded) (_succeeded, _failedInRow) = (_succeeded + 1, 0);
            else (_failed, _failedInRow, _lastFailure, FailedPod) = (_failed + 1, _failedInRow + 1, time.GetTimestamp(), pod.Identity.Name);
        }
    }

    private JobEnd Judge()
    {
        if (_succeeded >= plan.Completions) return JobEnd.Complete;
        if (plan.Deadline is { } limit && time.GetElapsedTime(_began) >= limit) return JobEnd.PastDeadline;
        return _failed > plan.BackoffLimit || IsRestartedTooOften() ? JobEnd.Failed : JobEnd.Unfinished;
    }

    /// <summary>With <c>OnFailure</c>, a Pod's containers are started again in place of the Pod, and count instead.</summary>
    private bool IsRestartedTooOften()
    {
        if (plan.Pod.RestartPolicy != "OnFailure") return false;
        var restarts = _active.Sum(p => p.Restarts);
        if (restarts == 0 || restarts < plan.BackoffLimit) return false;
        FailedPod = _active.First(p => p.Restarts > 0).Identity.Name;
        return true;
    }

    private TimeSpan Pause() => (JobBackOff.After(_failedInRow) / speed) - time.GetElapsedTime(_lastFailure);

    private void Fill()
    {
        while (_active.Count < Math.Min(plan.Parallelism, plan.Completions - _succeeded))
        {
            var pod = create();
            pod.Changed += _ => _changed.TrySetResult();
            _active.Add(pod);
            Tries++;
            pod.Start();
        }
    }

    private async Task Next(TimeSpan pause, CancellationToken cancellation)
    {
        var left = plan.Deadline - time.GetElapsedTime(_began);
        if (pause > TimeSpan.Zero && (left is null || pause < left)) left = pause;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(_changed.Task, Task.Delay(left ?? Timeout.InfiniteTimeSpan, time, over.Token));
        Cancel(over);
        cancellation.ThrowIfCancellationRequested();
        _changed = new TaskCompletionSource();
    }

    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    /// <summary>Ends what still runs.</summary>
    private Task Stop()
    {
        foreach (var pod in _active) pod.Delete();
        return Task.WhenAll(_active.Select(p => p.Gone));
    }
}

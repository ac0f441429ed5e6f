using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// Asks the probes of one running container as the kubelet does. The startup probe comes first and alone. Then readiness and liveness are asked, each in its
/// period; a probe in its initial delay is passed over. Liveness ends with the order to end, readiness goes on until the container has ended.
/// </summary>
/// <param name="plan">The container's plan.</param>
/// <param name="grace">The Pod's time to end.</param>
/// <param name="container">The container.</param>
/// <param name="time">The clock.</param>
internal sealed class ContainerProbes(ContainerPlan plan, TimeSpan grace, IContainer container, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly TaskCompletionSource _startup = new();

    /// <summary>Told once, when the startup probe has succeeded; at once when there is none.</summary>
    public required Action HasStarted { get; init; }

    /// <summary>Told when the container becomes ready and when it is not any more, with what the probe was answered.</summary>
    public required Action<bool, string> ReadinessChanged { get; init; }

    /// <summary>Told once, when the startup or liveness probe has failed for good: its name, the answer, and the container's time to end.</summary>
    public required Action<string, string, TimeSpan> Failed { get; init; }

    /// <summary>Asks until the container is to end.</summary>
    /// <param name="ending">The order to end: startup and liveness are not asked any more.</param>
    /// <param name="ended">The container has ended.</param>
    public Task Run(CancellationToken ending, CancellationToken ended)
    {
        var startup = plan.Startup is { } probe ? Start(probe, ending) : Started();
        var liveness = plan.Liveness is { } live ? Follow("liveness", live, ending) : Task.CompletedTask;
        return Task.WhenAll(startup, liveness, plan.Readiness is { } ready ? FollowReadiness(ready, ended) : ReadyOnceStarted(ended));
    }

    private Task Started()
    {
        HasStarted();
        _startup.TrySetResult();
        return Task.CompletedTask;
    }

    private Task Start(ProbePlan probe, CancellationToken cancellation)
    {
        var judge = new ProbeJudge(probe, verdict: false);
        return Repeat(
            probe,
            result =>
            {
                if (!judge.Report(result.Succeeded)) return true;
                if (judge.Verdict) Started();
                else Failed("startup", result.Reason, probe.Grace ?? grace);
                return false;
            },
            cancellation);
    }

    private async Task Follow(string name, ProbePlan probe, CancellationToken cancellation)
    {
        if (!await IsStarted(cancellation)) return;
        var judge = new ProbeJudge(probe, verdict: true);
        await Repeat(
            probe,
            result =>
            {
                if (!judge.Report(result.Succeeded) || judge.Verdict) return true;
                Failed(name, result.Reason, probe.Grace ?? grace);
                return false;
            },
            cancellation);
    }

    private async Task FollowReadiness(ProbePlan probe, CancellationToken cancellation)
    {
        if (!await IsStarted(cancellation)) return;
        var judge = new ProbeJudge(probe, verdict: false);
        await Repeat(
            probe,
            result =>
            {
                var before = judge.Verdict;
                if (judge.Report(result.Succeeded) && judge.Verdict != before) ReadinessChanged(judge.Verdict, result.Reason);
                return true;
            },
            cancellation);
    }

    private async Task ReadyOnceStarted(CancellationToken cancellation)
    {
        if (await IsStarted(cancellation)) ReadinessChanged(true, "it has no readiness probe");
    }

    private async Task<bool> IsStarted(CancellationToken cancellation)
    {
        try
        {
            await _startup.Task.WaitAsync(cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Asks at once and then once a period, until the answer is that it is enough.</summary>
    private async Task Repeat(ProbePlan probe, Func<ProbeResult, bool> goOn, CancellationToken cancellation)
    {
        using var ticks = new PeriodicTimer(probe.Period, time);
        try
        {
            do
            {
                if (time.GetElapsedTime(_started) < probe.InitialDelay) continue;
                var result = await container.Do(probe.Action, probe.Timeout, cancellation);
                if (cancellation.IsCancellationRequested || !goOn(result)) return;
            }
            while (await ticks.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            // The container is to end or has ended; nobody waits for an answer.
        }
    }
}

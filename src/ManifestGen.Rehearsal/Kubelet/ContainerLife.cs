using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// The life of one container in its Pod, as the kubelet leads it: started, probed, started again with back-off, and stopped: preStop hook, its turn, SIGTERM, the
/// rest of the grace period, SIGKILL.
/// </summary>
/// <param name="plan">The container.</param>
/// <param name="component">The component that its Pod is of.</param>
/// <param name="host">Starts it.</param>
/// <param name="time">The clock.</param>
internal sealed class ContainerLife(ContainerPlan plan, ComponentPlan component, IContainerHost host, TimeProvider time)
{
    /// <summary>What a container has left when its hook and its wait for others have used up the grace period, as the kubelet grants it.</summary>
    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(2);

    private readonly RestartBackOff _backOff = new();
    private readonly TaskCompletionSource _started = new();
    private readonly TaskCompletionSource _ended = new();
    private volatile IContainer? _process;
    private volatile bool _isReady;

    /// <summary>Told what happens to it, in words and with the exit code of an end.</summary>
    public required Action<EventKind, string, int> Tell { get; init; }

    /// <summary>Told when it becomes ready and when it is not any more, with the reason.</summary>
    public required Action<string> ReadinessChanged { get; init; }

    /// <summary>Completes when those have ended that end before it does; asked when the Pod ends.</summary>
    public required Func<Task> Turn { get; init; }

    /// <summary>The container's plan.</summary>
    public ContainerPlan Plan { get; } = plan;

    /// <summary>The process that runs, or ran last; null before the first.</summary>
    public IContainer? Process => _process;

    /// <summary>Whether it was begun: one that its Pod did not come to is not waited for.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Whether it answers that it is ready.</summary>
    public bool IsReady => _isReady;

    /// <summary>How often it was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Completes when it has started for the first time: what comes after a sidecar waits for this.</summary>
    public Task Started => _started.Task;

    /// <summary>Completes when it will not run again.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Whether it ended as it should: with exit code 0.</summary>
    public bool HasSucceeded => _process?.Exited is { IsCompletedSuccessfully: true, Result.Code: 0 };

    /// <summary>Begins it.</summary>
    /// <param name="ending">The Pod's end.</param>
    public void Begin(CancellationToken ending)
    {
        IsBegun = true;
        _ = Live(ending);
    }

    private async Task Live(CancellationToken ending)
    {
        try
        {
            while (!ending.IsCancellationRequested)
            {
                var ran = await RunOnce(ending);
                if (ending.IsCancellationRequested || !MayRestart()) break;
                Restarts++;
                await Task.Delay(_backOff.Next(ran), time, ending);
            }
        }
        catch (OperationCanceledException)
        {
            // The Pod ends while it waits for its next start.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private bool MayRestart() => Plan.Role switch
    {
        ContainerRole.Sidecar => true,
        ContainerRole.Init => !HasSucceeded && component.RestartPolicy != "Never",
        _ => component.RestartPolicy switch
        {
            "Never" => false,
            "OnFailure" => !HasSucceeded,
            _ => true,
        },
    };

    /// <summary>Runs it from its start to its end.</summary>
    /// <returns>How long it ran.</returns>
    private async Task<TimeSpan> RunOnce(CancellationToken ending)
    {
        var began = time.GetTimestamp();
        IContainer process;
        try
        {
            process = host.Start(Plan);
        }
        catch (IOException reason)
        {
            Tell(EventKind.Exited, $"cannot be started: {reason.Message}", 127);
            return TimeSpan.Zero;
        }

        _process = process;
        Tell(EventKind.Started, Plan == component.Main ? host.Address : "", 0);
        using var ended = new CancellationTokenSource();
        var failed = new TaskCompletionSource<(string Probe, string Reason, TimeSpan Grace)>();
        using var stopProbes = CancellationTokenSource.CreateLinkedTokenSource(ending, ended.Token);
        var probes = new ContainerProbes(Plan, component.Grace, process, time)
        {
            HasStarted = () => _started.TrySetResult(),
            ReadinessChanged = SetReady,
            Failed = (probe, reason, grace) => failed.TrySetResult((probe, reason, grace)),
        }.Run(stopProbes.Token, ended.Token);

        var told = new TaskCompletionSource();
        await using (ending.Register(() => told.TrySetResult()))
        {
            await Task.WhenAny(process.Exited, failed.Task, told.Task);
        }

        if (!process.Exited.IsCompleted)
        {
            if (ending.IsCancellationRequested) await Stop(process, component.Grace, Turn());
            else await Restart(process, await failed.Task);
        }

        var exit = await process.Exited;
        Tell(EventKind.Exited, exit.ToString(), exit.Code);
        // At once and in this thread: a clock that is moved by hand finds everything done when it stands still.
        Cancel(ended);
        await probes;
        SetReady(false, "its process ended");
        return time.GetElapsedTime(began);
    }

    private Task Restart(IContainer process, (string Probe, string Reason, TimeSpan Grace) failed)
    {
        Tell(EventKind.ProbeFailed, $"{failed.Probe} probe failed: {failed.Reason}", 0);
        SetReady(false, $"{failed.Probe} probe failed");
        return Stop(process, failed.Grace, Task.CompletedTask);
    }

    /// <summary>Stops it: hook, turn, SIGTERM, the rest of the grace period, SIGKILL.</summary>
    private async Task Stop(IContainer process, TimeSpan grace, Task turn)
    {
        var began = time.GetTimestamp();
        if (Plan.PreStop is SleepAction sleep) await Task.WhenAny(process.Exited, Task.Delay(sleep.Length < grace ? sleep.Length : grace, time));
        else if (Plan.PreStop is { } hook) await process.Do(hook, grace, CancellationToken.None);
        if (!turn.IsCompleted) await Within(Task.WhenAny(process.Exited, turn), grace - time.GetElapsedTime(began));
        if (process.Exited.IsCompleted) return;

        var left = grace - time.GetElapsedTime(began);
        if (left < LeastGrace) left = LeastGrace;
        Tell(EventKind.Terminated, "SIGTERM", 0);
        process.Terminate();
        if (await Within(process.Exited, left)) return;
        Tell(EventKind.Killed, $"still there {left.TotalSeconds:0.#} s after SIGTERM", 0);
        process.Kill();
    }

    /// <summary>Waits for something, but not for ever.</summary>
    /// <returns>Whether it came.</returns>
    private async Task<bool> Within(Task task, TimeSpan limit)
    {
        if (limit <= TimeSpan.Zero) return task.IsCompleted;
        using var over = new CancellationTokenSource();
        if (await Task.WhenAny(task, Task.Delay(limit, time, over.Token)) != task) return false;
        Cancel(over);
        return true;
    }

    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    private void SetReady(bool ready, string reason)
    {
        if (_isReady == ready) return;
        _isReady = ready;
        ReadinessChanged(reason);
    }
}

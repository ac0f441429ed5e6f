using System.Diagnostics.CodeAnalysis;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// A Pod's life as the kubelet leads it: start, probes, restarts with back-off, and the end: preStop hook, SIGTERM, the rest of the grace period, SIGKILL.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Its token source has no timer and no handle, and is asked for as long as anybody knows the Pod.")]
internal sealed class Pod
{
    /// <summary>What a container has left when its hook has used up the grace period, as the kubelet grants it.</summary>
    private static readonly TimeSpan LeastGrace = TimeSpan.FromSeconds(2);

    private readonly ComponentPlan _plan;
    private readonly IContainerHost _host;
    private readonly TimeProvider _time;
    private readonly Timeline _timeline;
    private readonly CancellationTokenSource _ending = new();
    private readonly RestartBackOff _backOff = new();
    private readonly Lock _lock = new();
    private bool _answersReady;
    private volatile IContainer? _container;

    /// <summary>Makes a Pod. It does nothing before <see cref="Start"/>.</summary>
    public Pod(PodIdentity identity, ComponentPlan plan, IContainerHost host, TimeProvider time, Timeline timeline)
    {
        Identity = identity;
        _plan = plan;
        _host = host;
        _time = time;
        _timeline = timeline;
        CreatedAt = time.GetUtcNow();
        ReadinessChangedAt = CreatedAt;
    }

    /// <summary>Told after each change of what others may ask.</summary>
    public event Action<Pod>? Changed;

    /// <summary>What tells it from others.</summary>
    public PodIdentity Identity { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When it last became ready or not ready.</summary>
    public DateTimeOffset ReadinessChangedAt { get; private set; }

    /// <summary>Whether it was told to end.</summary>
    public bool IsEnding => _ending.IsCancellationRequested;

    /// <summary>Whether it answers that it is ready; may be so while it ends.</summary>
    public bool IsServing
    {
        get
        {
            lock (_lock) return _answersReady;
        }
    }

    /// <summary>Whether it takes traffic: it answers that it is ready and was not told to end.</summary>
    public bool IsReady => IsServing && !IsEnding;

    /// <summary>How often its container was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Where it listens, in words.</summary>
    public string Address => _host.Address;

    /// <summary>The container that runs, or ran last; null before the first.</summary>
    public IContainer? Container => _container;

    /// <summary>Whether nothing of it is left.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Completes when nothing of the Pod is left.</summary>
    public Task Gone { get; private set; } = Task.CompletedTask;

    /// <summary>Whether it is available to a Deployment: ready for long enough.</summary>
    public bool IsAvailable => IsReady && _time.GetUtcNow() - ReadinessChangedAt >= _plan.MinReady;

    /// <summary>Starts its life.</summary>
    public void Start()
    {
        Add(EventKind.Created, $"on node {Identity.Node}, revision {Identity.Revision}");
        Gone = Live();
    }

    /// <summary>Tells it to end: what deleting a Pod does.</summary>
    public void Delete()
    {
        if (IsEnding) return;
        Add(EventKind.Ending);
        _ending.Cancel();
        Changed?.Invoke(this);
    }

    /// <summary>Ends its process without warning, as a crash does.</summary>
    public void Crash()
    {
        Add(EventKind.Killed, "a crash is played");
        _container?.Kill();
    }

    private async Task Live()
    {
        // Whoever makes a Pod need not wait for its process.
        await Task.Yield();
        try
        {
            while (!IsEnding)
            {
                var ran = await RunOnce();
                if (IsEnding || !MayRestart()) break;
                Restarts++;
                await Task.Delay(_backOff.Next(ran), _time, _ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to end while it waited for its next start.
        }
        finally
        {
            _host.Release();
            IsGone = true;
            Add(EventKind.Gone);
            Changed?.Invoke(this);
        }
    }

    private bool MayRestart() => _plan.RestartPolicy switch
    {
        "Never" => false,
        "OnFailure" => _container?.Exited is not { IsCompletedSuccessfully: true, Result.Code: 0 },
        _ => true,
    };

    /// <summary>Runs one container from its start to its end.</summary>
    /// <returns>How long it ran.</returns>
    private async Task<TimeSpan> RunOnce()
    {
        var began = _time.GetTimestamp();
        IContainer container;
        try
        {
            container = _host.Start();
        }
        catch (IOException reason)
        {
            Add(EventKind.Exited, $"cannot be started: {reason.Message}", exitCode: 127);
            return TimeSpan.Zero;
        }

        _container = container;
        Add(EventKind.Started, Address);
        using var ended = new CancellationTokenSource();
        var failed = new TaskCompletionSource<(string Probe, string Reason, TimeSpan Grace)>();
        using var stopProbes = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token, ended.Token);
        var probes = new ContainerProbes(_plan, container, _time)
        {
            ReadinessChanged = SetReady,
            Failed = (probe, reason, grace) => failed.TrySetResult((probe, reason, grace)),
        }.Run(stopProbes.Token, ended.Token);

        var told = new TaskCompletionSource();
        await using (_ending.Token.Register(() => told.TrySetResult()))
        {
            await Task.WhenAny(container.Exited, failed.Task, told.Task);
        }

        if (!container.Exited.IsCompleted)
        {
            var grace = _plan.Grace;
            if (!IsEnding)
            {
                var (probe, reason, graceOfProbe) = await failed.Task;
                grace = graceOfProbe;
                Add(EventKind.ProbeFailed, $"{probe} probe failed: {reason}");
                SetReady(false, $"{probe} probe failed");
            }

            await Stop(container, grace);
        }

        var exit = await container.Exited;
        Add(EventKind.Exited, exit.ToString(), exit.Code);
        Cancel(ended);
        await probes;
        SetReady(false, "its process ended");
        return _time.GetElapsedTime(began);
    }

    /// <summary>Stops a container: hook, SIGTERM, the rest of the grace period, SIGKILL.</summary>
    private async Task Stop(IContainer container, TimeSpan grace)
    {
        var began = _time.GetTimestamp();
        if (_plan.PreStop is SleepAction sleep) await Task.WhenAny(container.Exited, Task.Delay(sleep.Length < grace ? sleep.Length : grace, _time));
        else if (_plan.PreStop is { } hook) await container.Do(hook, grace, CancellationToken.None);
        if (container.Exited.IsCompleted) return;

        var left = grace - _time.GetElapsedTime(began);
        if (left < LeastGrace) left = LeastGrace;
        Add(EventKind.Terminated, "SIGTERM");
        container.Terminate();
        using var over = new CancellationTokenSource();
        if (await Task.WhenAny(container.Exited, Task.Delay(left, _time, over.Token)) == container.Exited)
        {
            Cancel(over);
            return;
        }

        Add(EventKind.Killed, $"still there {left.TotalSeconds:0.#} s after SIGTERM");
        container.Kill();
    }

    /// <summary>At once and in this thread: a clock that is moved by hand finds everything done when it stands still.</summary>
    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    private void SetReady(bool ready, string reason)
    {
        lock (_lock)
        {
            if (_answersReady == ready) return;
            _answersReady = ready;
            ReadinessChangedAt = _time.GetUtcNow();
        }

        Add(ready ? EventKind.Ready : EventKind.NotReady, ready ? "" : reason);
        Changed?.Invoke(this);
    }

    private void Add(EventKind kind, string text = "", int exitCode = 0) => _timeline.Add(Identity.Component, Identity.Name, kind, text, exitCode);
}

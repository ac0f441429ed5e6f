using System.Diagnostics.CodeAnalysis;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// A Pod's life as the kubelet leads it: init containers one after the other, sidecars among them, then the main containers; ready when all that stay are; and
/// the end, of the main containers first and of the sidecars after them, the last first.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Its token sources have no timer and no handle, and are asked for as long as anybody knows the Pod.")]
internal sealed class Pod
{
    private readonly ComponentPlan _plan;
    private readonly IContainerHost _host;
    private readonly TimeProvider _time;
    private readonly Timeline _timeline;
    private readonly IReadOnlyList<ContainerLife> _containers;
    private readonly CancellationTokenSource _ending = new();

    /// <summary>What runs is to end: the Pod was told to, or its main containers are done.</summary>
    private readonly CancellationTokenSource _over = new();

    private readonly Lock _lock = new();
    private bool _answersReady;

    /// <summary>Makes a Pod. It does nothing before <see cref="Start"/>.</summary>
    public Pod(PodIdentity identity, ComponentPlan plan, IContainerHost host, TimeProvider time, Timeline timeline)
    {
        Identity = identity;
        _plan = plan;
        _host = host;
        _time = time;
        _timeline = timeline;
        _containers = [.. plan.Containers.Select(Life)];
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

    /// <summary>How often its containers were started again.</summary>
    public int Restarts => _containers.Sum(c => c.Restarts);

    /// <summary>Where it listens, in words.</summary>
    public string Address => _host.Address;

    /// <summary>The CPU that those containers have used which stay.</summary>
    public TimeSpan CpuTime => _containers.Where(c => c.Plan.Stays).Aggregate(TimeSpan.Zero, (sum, c) => sum + (c.Process?.CpuTime ?? TimeSpan.Zero));

    /// <summary>Whether nothing of it is left.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Whether its main containers ran to their end with exit code 0.</summary>
    public bool HasSucceeded => Mains.All(c => c.HasSucceeded);

    /// <summary>Completes when nothing of the Pod is left.</summary>
    public Task Gone { get; private set; } = Task.CompletedTask;

    /// <summary>Whether it is available to a Deployment: ready for long enough.</summary>
    public bool IsAvailable => IsReady && _time.GetUtcNow() - ReadinessChangedAt >= _plan.MinReady;

    private IEnumerable<ContainerLife> Mains => _containers.Where(c => c.Plan.Role == ContainerRole.Main);

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
        _over.Cancel();
        Changed?.Invoke(this);
    }

    /// <summary>Ends the process that is rehearsed without warning, as a crash does.</summary>
    public void Crash()
    {
        Add(EventKind.Killed, "a crash is played");
        _containers.First(c => c.Plan == _plan.Main).Process?.Kill();
    }

    /// <summary>Ends all its processes without warning: the rehearsal is over.</summary>
    public void Kill()
    {
        foreach (var container in _containers) container.Process?.Kill();
    }

    /// <summary>The last lines that a container's process wrote; none before it was started.</summary>
    /// <param name="container">The container's name; empty for the one that is rehearsed.</param>
    public IReadOnlyList<string> LastLinesOf(string container) =>
        _containers.FirstOrDefault(c => container.Length > 0 ? c.Plan.Name == container : c.Plan == _plan.Main)?.Process?.LastLines ?? [];

    private async Task Live()
    {
        // Whoever makes a Pod need not wait for its processes.
        await Task.Yield();
        try
        {
            if (await Prepare())
            {
                foreach (var main in Mains) main.Begin(_over.Token);
                await Task.WhenAll(Mains.Select(m => m.Ended));
            }
        }
        finally
        {
            // With the main containers the Pod is done: what stays beside them is stopped in its turn.
            Cancel(_over);
            await Task.WhenAll(_containers.Where(c => c.IsBegun).Select(c => c.Ended));
            _host.Release();
            IsGone = true;
            Add(EventKind.Gone);
            Changed?.Invoke(this);
        }
    }

    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    /// <summary>Runs what comes before the main containers: the next begins when an init container has ended well, and when a sidecar has started.</summary>
    /// <returns>Whether the main containers may begin.</returns>
    private async Task<bool> Prepare()
    {
        foreach (var container in _containers.Where(c => c.Plan.Role != ContainerRole.Main))
        {
            if (IsEnding) return false;
            container.Begin(_over.Token);
            if (container.Plan.Stays) await Task.WhenAny(container.Started, container.Ended);
            else await container.Ended;
            if (!container.Plan.Stays && !container.HasSucceeded) return false;
        }

        return !IsEnding;
    }

    private ContainerLife Life(ContainerPlan container) => new(container, _plan, _host, _time)
    {
        Tell = (kind, text, exitCode) => Tell(container, kind, text, exitCode),
        ReadinessChanged = reason => Follow(container, reason),
        Turn = () => container.Role == ContainerRole.Sidecar ? Task.WhenAll(Later(container).Select(c => c.Ended)) : Task.CompletedTask,
    };

    /// <summary>What ends before a sidecar does: the main containers, and the sidecars that started after it.</summary>
    private IEnumerable<ContainerLife> Later(ContainerPlan sidecar) =>
        Mains.Concat(_containers.SkipWhile(c => c.Plan != sidecar).Skip(1).Where(c => c.Plan.Role == ContainerRole.Sidecar)).Where(c => c.IsBegun);

    private void Follow(ContainerPlan container, string reason)
    {
        bool ready;
        lock (_lock)
        {
            ready = _containers.All(c => c.IsReady || !c.Plan.Stays);
            if (_answersReady == ready) return;
            _answersReady = ready;
            ReadinessChangedAt = _time.GetUtcNow();
        }

        Add(ready ? EventKind.Ready : EventKind.NotReady, ready ? "" : container == _plan.Main ? reason : $"{container.Name}: {reason}");
        Changed?.Invoke(this);
    }

    private void Tell(ContainerPlan container, EventKind kind, string text, int exitCode)
    {
        _timeline.AddTo(Identity.Component, Identity.Name, container == _plan.Main ? "" : container.Name, kind, text, exitCode);
        if (kind is EventKind.Started or EventKind.Exited) Changed?.Invoke(this);
    }

    private void Add(EventKind kind, string text = "") => _timeline.Add(Identity.Component, Identity.Name, kind, text);
}

using System.Globalization;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Deployments;

/// <summary>
/// Keeps as many Pods of a component as are asked for, and replaces them when the version changes, as the controllers of Deployments and ReplicaSets do, or
/// that of StatefulSets.
/// </summary>
internal sealed class Deployment : IDisposable
{
    private readonly ComponentPlan _plan;
    private readonly Func<PodIdentity, Pod> _create;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly List<Pod> _pods = [];
    private readonly HashSet<Pod> _told = [];
    private readonly Dictionary<int, int> _lives = [];
    private readonly SemaphoreSlim _changed = new(0);
    private readonly int _nodes;
    private int _made;
    private int _desired;
    private int _revision = 1;
    private int _cordoned;
    private bool _isStopped;

    /// <summary>Makes a Deployment without Pods.</summary>
    /// <param name="plan">The component.</param>
    /// <param name="nodes">The nodes that Pods are spread over.</param>
    /// <param name="create">Makes a Pod, not yet started.</param>
    /// <param name="time">The clock.</param>
    public Deployment(ComponentPlan plan, int nodes, Func<PodIdentity, Pod> create, TimeProvider time)
    {
        _plan = plan;
        _nodes = nodes;
        _create = create;
        _time = time;
    }

    /// <summary>The component.</summary>
    public ComponentPlan Plan => _plan;

    /// <summary>The replicas that there are to be.</summary>
    public int Desired
    {
        get
        {
            lock (_lock) return _desired;
        }
    }

    /// <summary>The Pods that are not gone, ending ones included.</summary>
    public IReadOnlyList<Pod> Pods
    {
        get
        {
            lock (_lock) return [.. _pods];
        }
    }

    /// <summary>Changes the number of replicas.</summary>
    public void Scale(int replicas)
    {
        lock (_lock) _desired = replicas;
        Reconcile();
    }

    /// <summary>Changes the version of the component, so that every Pod is replaced.</summary>
    public void RollOut()
    {
        lock (_lock) _revision++;
        Reconcile();
    }

    /// <summary>Makes no Pod any more, and ends those that are there, without waiting for anything.</summary>
    public void Stop()
    {
        lock (_lock) _isStopped = true;
        foreach (var pod in Pods)
        {
            pod.Delete();
            pod.Kill();
        }
    }

    /// <summary>Puts no further Pods on a node, or does so again.</summary>
    /// <param name="node">The node; 0 for none.</param>
    public void Cordon(int node)
    {
        lock (_lock) _cordoned = node;
    }

    /// <summary>Whether the replicas that are asked for are there and available, and nothing else is.</summary>
    public bool IsSettled
    {
        get
        {
            lock (_lock) return _pods.Count == _desired && _pods.TrueForAll(p => IsCurrent(p) && p.IsAvailable);
        }
    }

    /// <summary>Waits until <see cref="IsSettled"/>.</summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it is settled.</returns>
    public async Task<bool> Settle(TimeSpan limit, CancellationToken cancellation)
    {
        var began = _time.GetTimestamp();
        while (!IsSettled)
        {
            var left = limit - _time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return false;
            // A Pod becomes available by the passing of time, too, which nobody tells.
            var wait = left < TimeSpan.FromMilliseconds(200) ? left : TimeSpan.FromMilliseconds(200);
            await _changed.WaitAsync(wait, cancellation);
            Reconcile();
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _changed.Dispose();

    /// <summary>Whether a Pod has the version that it is to have. Some of a StatefulSet's keep theirs.</summary>
    private bool IsCurrent(Pod pod) => pod.Identity.Revision == _revision || _plan.Stateful is { OnDelete: true } || pod.Identity.Ordinal < (_plan.Stateful?.Partition ?? int.MinValue);

    private void Reconcile()
    {
        var (made, ended) = (new List<Pod>(), new List<Pod>());
        lock (_lock)
        {
            _pods.RemoveAll(p => p.IsGone);
            _told.RemoveWhere(p => p.IsGone);
            if (_isStopped) return;
            var (created, tooMany) = _plan.Stateful is { } order ? Next(order) : Next();
            _told.UnionWith(tooMany);
            ended.AddRange(tooMany);
            foreach (var identity in created)
            {
                var pod = _create(identity);
                pod.Changed += Follow;
                _pods.Add(pod);
                made.Add(pod);
            }
        }

        foreach (var pod in made) pod.Start();
        foreach (var pod in ended) pod.Delete();
    }

    private (IEnumerable<PodIdentity> Made, IReadOnlyList<Pod> Ended) Next()
    {
        var active = _pods.Where(p => !p.IsEnding && !_told.Contains(p)).ToList();
        var current = active.Where(p => p.Identity.Revision == _revision).ToList();
        var old = active.Where(p => p.Identity.Revision != _revision).ToList();
        var step = Step(current, old);
        var made = Enumerable.Range(0, step.Create).Select(_ => new PodIdentity(_plan.Name, $"{_plan.Name}-{++_made}", _revision, FreestNode()));
        return (made, [.. ScaleInOrder.Of(current).Take(step.DeleteNew), .. ScaleInOrder.Of(old).Take(step.DeleteOld)]);
    }

    /// <summary>Of a StatefulSet, whose Pods get numbers again that others had before.</summary>
    private (IEnumerable<PodIdentity> Made, IReadOnlyList<Pod> Ended) Next(StatefulPlan order)
    {
        var replicas = _pods.Select(p => new StatefulReplica(p.Identity.Ordinal, p.Identity.Revision == _revision, p.IsAvailable, p.IsEnding || _told.Contains(p)));
        var step = StatefulStep.Next(_desired, [.. replicas], order.IsOrdered, order.OnDelete, order.Partition);
        return (step.Create.Select(Numbered), [.. step.Delete.Select(ordinal => _pods.First(p => p.Identity.Ordinal == ordinal))]);
    }

    private PodIdentity Numbered(int ordinal)
    {
        var life = _lives[ordinal] = _lives.GetValueOrDefault(ordinal) + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"{_plan.Name}-{ordinal}{(life == 1 ? "" : $".{life}")}");
        return new PodIdentity(_plan.Name, name, _revision, FreestNode()) { Ordinal = ordinal };
    }

    private RollingStep Step(List<Pod> current, List<Pod> old)
    {
        var available = current.Count(p => p.IsAvailable);
        if (_plan.Update is { IsRolling: false } && old.Count > 0) return new RollingStep(0, 0, old.Count);
        if (_plan.Update is { IsRolling: false } && _pods.Exists(p => p.Identity.Revision != _revision)) return default;
        var (surge, unavailable) = _plan.Update is { } update
            ? ((int)update.SurgeAt(_desired), (int)update.UnavailableAt(_desired))
            : (0, Math.Min(1, _desired));
        return RollingStep.Next(_desired, current.Count, available, old.Count, old.Count(p => p.IsAvailable), surge, unavailable);
    }

    /// <summary>The node with the fewest Pods, as a spread over nodes puts them.</summary>
    private int FreestNode()
    {
        var counts = new int[_nodes];
        foreach (var pod in _pods.Where(p => !p.IsEnding)) counts[pod.Identity.Node - 1]++;
        if (_cordoned > 0 && _nodes > 1) counts[_cordoned - 1] = int.MaxValue;
        return Array.IndexOf(counts, counts.Min()) + 1;
    }

    private void Follow(Pod pod)
    {
        Reconcile();
        _changed.Release();
    }
}

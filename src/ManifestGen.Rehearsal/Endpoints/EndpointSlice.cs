using System.Collections.Immutable;

namespace ManifestGen.Rehearsal.Endpoints;

/// <summary>
/// The endpoints of a Service as the nodes' proxies know them: each change arrives a while after it happened, as it takes its way through the API server and
/// the watches. That while is what loses requests when a process ends at once.
/// </summary>
/// <param name="delay">How long a change is on its way.</param>
/// <param name="time">The clock.</param>
internal sealed class EndpointSlice(TimeSpan delay, TimeProvider time)
{
    private static readonly TimeSpan OneTick = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private readonly Lock _arrival = new();
    private readonly Queue<(long Since, Action Change)> _onTheirWay = new();
    private ImmutableArray<PodEndpoint> _visible = [];

    /// <summary>Told when a change has arrived: the endpoint before, null when it is new, and after, null when it is gone.</summary>
    public event Action<PodEndpoint?, PodEndpoint?>? Arrived;

    /// <summary>The endpoints that new connections go to: those that are ready; when all end, those that still serve, as kube-proxy has it.</summary>
    public ImmutableArray<PodEndpoint> Usable
    {
        get
        {
            ImmutableArray<PodEndpoint> visible;
            lock (_lock) visible = _visible;
            var ready = visible.RemoveAll(e => !e.IsReady);
            return ready.Length > 0 ? ready : visible.RemoveAll(e => !e.IsServing);
        }
    }

    /// <summary>Says how a Pod is from now on.</summary>
    public void Put(PodEndpoint endpoint) => Later(() => Replace(endpoint.Pod, endpoint));

    /// <summary>Says that a Pod is gone.</summary>
    public void Remove(string pod) => Later(() => Replace(pod, null));

    private void Replace(string pod, PodEndpoint? after)
    {
        PodEndpoint? before;
        lock (_lock)
        {
            before = _visible.FirstOrDefault(e => e.Pod == pod);
            if (before == after) return;
            if (before is not null) _visible = _visible.Remove(before);
            if (after is not null) _visible = _visible.Add(after);
        }

        Arrived?.Invoke(before, after);
    }

    private void Later(Action change)
    {
        var since = time.GetTimestamp();
        lock (_lock) _onTheirWay.Enqueue((since, change));
        _ = ArriveLater(since);
    }

    private async Task ArriveLater(long since)
    {
        // A timer may be early by less than it can measure, and what is early would never arrive.
        while (delay - time.GetElapsedTime(since) is var left && left > TimeSpan.Zero) await Task.Delay(left < OneTick ? OneTick : left, time);
        Arrive();
    }

    /// <summary>Lets those changes arrive whose time has come, in the order in which they happened.</summary>
    private void Arrive()
    {
        lock (_arrival)
        {
            while (Next() is { } change) change();
        }
    }

    private Action? Next()
    {
        lock (_lock)
        {
            if (!_onTheirWay.TryPeek(out var first) || time.GetElapsedTime(first.Since) < delay) return null;
            return _onTheirWay.Dequeue().Change;
        }
    }
}

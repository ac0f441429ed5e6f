using System.Collections.Concurrent;

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>A clock on which a pause is over at once, and which remembers the pauses. Limits, which are longer, come at once or never.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    /// <summary>The pauses, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    /// <summary>Whether limits come at once.</summary>
    public bool LimitsCome { get; init; }

    /// <summary>Whether pauses have lasted for all that.</summary>
    public bool IsMeasured { get; init; }

    /// <inheritdoc />
    public override long TimestampFrequency => IsMeasured ? TimeSpan.TicksPerSecond : base.TimestampFrequency;

    /// <inheritdoc />
    public override long GetTimestamp() => IsMeasured ? _pauses.Sum(p => p.Ticks) : base.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SkippingTime clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero) return true;
            if (dueTime < Limit) clock._pauses.Enqueue(dueTime);
            else if (!clock.LimitsCome) return true;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

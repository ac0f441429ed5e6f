namespace ManifestGen.Rehearsal.Timelines;

/// <summary>Everything that happened, in order. Safe for use from several threads.</summary>
/// <param name="time">The clock.</param>
internal sealed class Timeline(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<TimelineEvent> _events = [];
    private readonly long _began = time.GetTimestamp();

    /// <summary>The time since the rehearsal began.</summary>
    public TimeSpan Now => time.GetElapsedTime(_began);

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<TimelineEvent> Events
    {
        get
        {
            lock (_lock) return [.. _events];
        }
    }

    /// <summary>Told of each event as it happens.</summary>
    public event Action<TimelineEvent>? Happened;

    /// <summary>Adds something that happens now.</summary>
    public TimelineEvent Add(string component, string pod, EventKind kind, string text = "", int exitCode = 0) =>
        AddAt(Now, component, pod, kind, text, exitCode);

    /// <summary>Adds something that happens now to one container of a Pod.</summary>
    /// <param name="component">The component.</param>
    /// <param name="pod">The Pod.</param>
    /// <param name="container">The container; empty for the one that is rehearsed.</param>
    /// <param name="kind">What.</param>
    /// <param name="text">More about it.</param>
    /// <param name="exitCode">The exit code of a process that ended.</param>
    public TimelineEvent AddTo(string component, string pod, string container, EventKind kind, string text, int exitCode) =>
        Add(new TimelineEvent(Now, component, pod, kind, text) { Container = container, ExitCode = exitCode });

    /// <summary>Adds something that happened at a time that somebody else measured.</summary>
    public TimelineEvent AddAt(TimeSpan at, string component, string pod, EventKind kind, string text = "", int exitCode = 0) =>
        Add(new TimelineEvent(at, component, pod, kind, text) { ExitCode = exitCode });

    /// <summary>Adds why something does not come about, and how that is mended.</summary>
    public TimelineEvent AddTrouble(string component, string pod, string text, string fix) =>
        Add(new TimelineEvent(Now, component, pod, EventKind.Trouble, text) { Fix = fix });

    private TimelineEvent Add(TimelineEvent added)
    {
        lock (_lock) _events.Add(added);
        Happened?.Invoke(added);
        return added;
    }
}

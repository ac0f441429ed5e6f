namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// How long the kubelet waits before it starts an ended container again: not at all the first time, then 10 s, doubled each time up to 5 minutes; from
/// the beginning again once a container has run for 10 minutes.
/// </summary>
internal sealed class RestartBackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Forgiven = TimeSpan.FromMinutes(10);
    private TimeSpan? _next;

    /// <summary>The pause before the next start.</summary>
    /// <param name="ran">How long the container ran.</param>
    public TimeSpan Next(TimeSpan ran)
    {
        if (ran >= Forgiven) _next = null;
        var pause = _next ?? TimeSpan.Zero;
        _next = _next is { } last ? Min(last * 2, Longest) : First;
        return pause;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

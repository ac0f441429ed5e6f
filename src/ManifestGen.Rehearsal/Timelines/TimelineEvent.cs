namespace ManifestGen.Rehearsal.Timelines;

/// <summary>Something that happened.</summary>
/// <param name="At">When, since the rehearsal began.</param>
/// <param name="Component">The component; empty for the rehearsal as a whole.</param>
/// <param name="Pod">The Pod; empty when it is about none.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">More about it, for people.</param>
internal sealed record TimelineEvent(TimeSpan At, string Component, string Pod, EventKind Kind, string Text)
{
    /// <summary>The container of the Pod; empty for the one that is rehearsed, and when it is about the Pod as a whole.</summary>
    public string Container { get; init; } = "";

    /// <summary>The exit code of <see cref="EventKind.Exited"/>; 128 and the signal's number for a process that a signal ended.</summary>
    public int ExitCode { get; init; }

    /// <summary>How the trouble of <see cref="EventKind.Trouble"/> is mended.</summary>
    public string Fix { get; init; } = "";
}

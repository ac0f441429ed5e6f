using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>What happened to one Pod.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Runs">The starts of its process.</param>
internal sealed record PodHistory(string Name, IReadOnlyList<ContainerRun> Runs)
{
    /// <summary>What happened to its other containers, in the order in which they were started.</summary>
    public IReadOnlyList<ContainerHistory> Others { get; init; } = [];

    /// <summary>The last run of its process; null when there was none.</summary>
    public ContainerRun? LastRun => Runs.Count > 0 ? Runs[^1] : null;

    /// <summary>When it was made.</summary>
    public TimeSpan Created { get; init; }

    /// <summary>When it first became ready; null when it never did.</summary>
    public TimeSpan? Ready => Runs.Select(r => r.Ready).FirstOrDefault(r => r is not null);

    /// <summary>When it was told to end; null when it was not.</summary>
    public TimeSpan? Ending { get; init; }

    /// <summary>When balancers sent no new connection to it any more after it was told to end; null when they were not told yet.</summary>
    public TimeSpan? LeftEndpoints { get; init; }

    /// <summary>When it was gone; null when it is still there.</summary>
    public TimeSpan? Gone { get; init; }

    /// <summary>Whether it was on its way out at a time.</summary>
    public bool IsEndingAt(TimeSpan at) => Ending is { } ending && at >= ending;

    /// <summary>The run of its process at a time; null when there was none.</summary>
    public ContainerRun? RunAt(TimeSpan at) => Runs.LastOrDefault(r => r.Started <= at);

    /// <summary>Reads a Pod's events.</summary>
    /// <param name="name">The Pod's name.</param>
    /// <param name="events">Its events, in order.</param>
    public static PodHistory Of(string name, IEnumerable<TimelineEvent> events)
    {
        var runs = new List<ContainerRun>();
        var others = new List<ContainerHistory>();
        var pod = new PodHistory(name, runs) { Others = others };
        foreach (var e in events)
        {
            pod = e.Kind switch
            {
                EventKind.Created => pod with { Created = e.At },
                EventKind.Ending => pod with { Ending = e.At },
                EventKind.LeftEndpoints when pod.Ending is not null => pod with { LeftEndpoints = pod.LeftEndpoints ?? e.At },
                EventKind.Gone => pod with { Gone = e.At },
                _ => pod,
            };
            Add(e.Container.Length == 0 ? runs : RunsOf(others, e.Container), e);
        }

        return pod;
    }

    private static List<ContainerRun> RunsOf(List<ContainerHistory> others, string container)
    {
        if (others.FirstOrDefault(o => o.Name == container) is { Runs: List<ContainerRun> known }) return known;
        var runs = new List<ContainerRun>();
        others.Add(new ContainerHistory(container, runs));
        return runs;
    }

    private static void Add(List<ContainerRun> runs, TimelineEvent e)
    {
        if (e.Kind == EventKind.Started) runs.Add(new ContainerRun(e.At));
        // A program that cannot be started ends without having run.
        else if (e.Kind == EventKind.Exited && (runs.Count == 0 || runs[^1].Exited is not null)) runs.Add(new ContainerRun(e.At) { Exited = e.At, Exit = e.Text, ExitCode = e.ExitCode });
        else if (runs.Count > 0) runs[^1] = Add(runs[^1], e);
    }

    private static ContainerRun Add(ContainerRun run, TimelineEvent e) => e.Kind switch
    {
        EventKind.Ready => run with { Ready = run.Ready ?? e.At },
        EventKind.ProbeFailed => run with { FailedProbe = e.Text, ProbeFailed = e.At },
        EventKind.Terminated => run with { Terminated = e.At },
        EventKind.Killed => run with { Killed = e.At, IsCrash = run.Terminated is null && e.Text.Contains("crash", StringComparison.Ordinal) },
        EventKind.Exited => run with { Exited = e.At, Exit = e.Text, ExitCode = e.ExitCode },
        _ => run,
    };
}

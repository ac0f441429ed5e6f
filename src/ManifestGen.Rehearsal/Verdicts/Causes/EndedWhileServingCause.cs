using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A process that was told to end did so with requests under way.</summary>
internal sealed class EndedWhileServingCause : ICause
{
    /// <summary>The process was gone.</summary>
    public static readonly DiagnosticDescriptor Ended = new("MG8922", Severity.Error,
        "The process of {0} ended {1} after SIGTERM with {2} in flight",
        "Let requests finish: do not call Environment.Exit on SIGTERM, let the host stop by itself (app.Run), and keep HostOptions.ShutdownTimeout longer than the longest request.");

    /// <summary>How near to the end of the process a connection's end counts as part of it.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var ends = view.Pods.SelectMany(p => p.Runs, (pod, run) => (Pod: pod, Run: run, Lost: InFlight(view, pod, run))).Where(e => e.Lost.Length > 0).ToArray();
        if (ends.Length == 0) return;
        var worst = ends.MaxBy(e => e.Lost.Length);
        view.Add(Ended, view.RungAt(worst.Pod.Ending ?? worst.Run.Terminated ?? TimeSpan.Zero), [.. ends.SelectMany(e => e.Lost)], worst.Pod.Name,
            worst.Pod.Name, Amount.Of((worst.Run.Exited - worst.Run.Terminated) ?? TimeSpan.Zero), Amount.Of(worst.Lost.Length, "request"));
    }

    /// <summary>What was under way. A process that ended under requests also ended idle connections, on which others crossed the end; these alone do not prove it.</summary>
    private static RequestRecord[] InFlight(ComponentView view, PodHistory pod, ContainerRun run)
    {
        if (run is not { Terminated: { } told, Exited: { } ended }) return [];
        var lost = view.Unexplained.Where(r => r.Pod == pod.Name && r.Outcome is Outcome.Reset or Outcome.LostInDrain && !r.Detail.Contains("did not take", StringComparison.Ordinal)
            && r.Intended <= ended && r.Completed >= told && r.Completed <= ended + Near).ToArray();
        return Array.TrueForAll(lost, r => r.IsCrossing) ? [] : lost;
    }
}

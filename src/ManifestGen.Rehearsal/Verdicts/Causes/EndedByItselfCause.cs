using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A process that served ended without being told to.</summary>
internal sealed class EndedByItselfCause : ICause
{
    /// <summary>It ended.</summary>
    public static readonly DiagnosticDescriptor Ended = new("MG8936", Severity.Error,
        "The process of {0} ended by itself {1} after it was ready, {2}, and lost {3}",
        "Read the last lines that it wrote: an unhandled exception in a background service ends the host, unless BackgroundServiceExceptionBehavior says otherwise.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var ended = view.Pods.SelectMany(p => p.Runs, (pod, run) => (Pod: pod, Run: run)).Where(r => r.Run.EndedByItself && r.Run.Ready is not null).ToArray();
        if (ended.Length == 0) return;
        var lost = view.Unexplained.Where(r => Array.Exists(ended, e => IsOf(view, r, e.Pod, e.Run))).ToArray();
        var (pod, run) = ended[0];
        view.Add(Ended, view.RungAt(run.Exited ?? TimeSpan.Zero), lost, pod.Name,
            pod.Name, Amount.Of((run.Exited - run.Ready) ?? TimeSpan.Zero), run.Exit, Amount.Of(lost.Length, "request"));
    }

    /// <summary>Whether a request was lost with the process, or found no Pod until it was known that there was one again.</summary>
    private static bool IsOf(ComponentView view, RequestRecord request, PodHistory pod, ContainerRun run)
    {
        var again = pod.Runs.FirstOrDefault(r => r.Started > run.Started)?.Ready ?? view.Whole.Length;
        return (request.Pod == pod.Name || request.Pod.Length == 0)
            && request.Completed >= run.Exited - TimeSpan.FromMilliseconds(250)
            && request.Intended <= again + (view.Whole.EndpointDelay ?? TimeSpan.Zero) + TimeSpan.FromSeconds(1);
    }
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A process did not end in its time and was killed, with whatever it was doing.</summary>
internal sealed class SlowToStopCause : ICause
{
    /// <summary>It was killed.</summary>
    public static readonly DiagnosticDescriptor Killed = new("MG8924", Severity.Error,
        "{0} was still running {1} after SIGTERM, when its grace period of {2} was over, and was killed with {3} in flight",
        "End in time: stop background work when IHostApplicationLifetime.ApplicationStopping fires, set HostOptions.ShutdownTimeout below the grace period less the drain pause, or give the Pod more: Shutdown in the definition.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var killed = view.Pods.SelectMany(p => p.Runs, (pod, run) => (Pod: pod, Run: run)).Where(r => r.Run is { Killed: not null, Terminated: not null }).ToArray();
        if (killed.Length == 0) return;
        var lost = view.Unexplained.Where(r => Array.Exists(killed, k => k.Pod.Name == r.Pod && r.Completed >= k.Run.Killed && r.Intended <= k.Run.Exited)).ToArray();
        var (pod, worst) = killed[0];
        view.Add(Killed, view.RungAt(pod.Ending ?? worst.Killed ?? TimeSpan.Zero), lost, pod.Name,
            pod.Name, Amount.Of((worst.Killed - worst.Terminated) ?? TimeSpan.Zero), Amount.Of(view.Plan.Grace), Amount.Of(lost.Length, "request"));
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A liveness probe had Pods restarted that answered requests.</summary>
internal sealed class LivenessCause : ICause
{
    /// <summary>Several Pods at once.</summary>
    public static readonly DiagnosticDescriptor FollowsDependency = new("MG8929", Severity.Error,
        "Liveness follows a dependency: {0} were restarted within {1} of each other, {2}, which costs all of them their requests while a restart mends nothing",
        "Ask in the liveness probe only whether the process itself still works: MapHealthChecks(\"/health/live\", new() {{ Predicate = _ => false }}). What a request needs of others belongs to readiness, if anywhere.");

    /// <summary>One Pod, which answered.</summary>
    public static readonly DiagnosticDescriptor RestartsServing = new("MG8930", Severity.Error,
        "{0} was restarted though it served: {1}; it answered {2} in the {3} before",
        "Ask less in the liveness probe, or give it more time: a longer timeoutSeconds, a higher failureThreshold. Under load an answer may take long without anything being wrong.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var restarts = view.Pods.SelectMany(p => p.Runs, (pod, run) => (Pod: pod, Run: run))
            .Where(r => r.Run.FailedProbe.StartsWith("liveness", StringComparison.Ordinal))
            .OrderBy(r => r.Run.ProbeFailed)
            .ToArray();
        if (restarts.Length == 0) return;

        var period = view.Plan.Main.Liveness?.Period ?? TimeSpan.FromSeconds(10);
        var budget = view.Plan.Main.Liveness?.Budget ?? TimeSpan.FromSeconds(30);
        var failed = restarts[0].Run.ProbeFailed ?? TimeSpan.Zero;
        var together = restarts.TakeWhile(r => r.Run.ProbeFailed - failed <= period * 2).Select(r => r.Pod.Name).Distinct(StringComparer.Ordinal).ToArray();
        var lost = Lost(view, restarts);
        var answered = view.Requests.Count(r => r.Outcome == Outcome.Answered && r.Pod == restarts[0].Pod.Name && r.Completed <= failed && r.Completed > failed - budget);
        if (together.Length > 1)
        {
            var spread = (restarts[together.Length - 1].Run.ProbeFailed ?? failed) - failed;
            view.Add(FollowsDependency, view.RungAt(failed), lost, "", Amount.Of(together.Length, "Pod"), Amount.Of(spread), restarts[0].Run.FailedProbe);
        }
        else
        {
            view.Add(RestartsServing, view.RungAt(failed), lost, restarts[0].Pod.Name, restarts[0].Pod.Name, restarts[0].Run.FailedProbe, Amount.Of(answered, "request"), Amount.Of(budget));
        }
    }

    /// <summary>What was lost from the restart until the Pod was ready again.</summary>
    private static RequestRecord[] Lost(ComponentView view, (PodHistory Pod, ContainerRun Run)[] restarts) =>
    [
        .. view.Unexplained.Where(r => Array.Exists(restarts, restart =>
            (r.Pod == restart.Pod.Name || r.Pod.Length == 0)
            && r.Completed >= restart.Run.ProbeFailed
            && r.Intended <= (restart.Pod.Runs.FirstOrDefault(n => n.Started > restart.Run.Started)?.Ready ?? view.Whole.Length) + TimeSpan.FromSeconds(1))),
    ];
}

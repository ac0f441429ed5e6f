using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A process stopped to listen before balancers knew that its Pod ends.</summary>
internal sealed class GoneBeforeEndpointsCause : ICause
{
    /// <summary>It was gone too early.</summary>
    public static readonly DiagnosticDescriptor Early = new("MG8923", Severity.Error,
        "{0} did not take connections any more {1} before balancers knew that it ends, and lost {2}; {3}",
        "Pause before SIGTERM: a preStop sleep of some seconds (Shutdown.DrainPause in the definition) lets the endpoints follow first.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var early = view.Pods.Select(p => (Pod: p, Lost: Lost(view, p))).Where(e => e.Lost.Length > 0).ToArray();
        if (early.Length == 0) return;
        var (pod, lost) = early.MaxBy(e => e.Lost.Length);
        var stopped = pod.LastRun?.Terminated ?? pod.Ending ?? TimeSpan.Zero;
        view.Add(Early, view.RungAt(pod.Ending ?? stopped), [.. early.SelectMany(e => e.Lost)], "",
            pod.Name, Amount.Of(Known(pod, lost) - stopped), Amount.Of(lost.Length, "request"), Pause(view.Plan));
    }

    /// <summary>When balancers knew. What a cluster's do tells more than what is published for them: they learn of it some time later.</summary>
    private static TimeSpan Known(PodHistory pod, RequestRecord[] lost)
    {
        var last = lost.Max(r => r.Completed);
        return pod.LeftEndpoints is { } left && left > last ? left : last;
    }

    private static RequestRecord[] Lost(ComponentView view, PodHistory pod) => pod.LastRun is { Terminated: { } told }
        ? [.. view.Unexplained.Where(r => r.Pod == pod.Name && r.Outcome is Outcome.Refused or Outcome.LostInDrain or Outcome.Reset && r.Completed >= told
            && (pod.LeftEndpoints is not { } left || left > told || !r.IsOnKeptConnection))]
        : [];

    private static string Pause(ComponentPlan plan) => plan.Main.PreStop switch
    {
        null => "it has no preStop pause",
        SleepAction sleep => $"its preStop pause is {Amount.Of(sleep.Length)}",
        _ => "its preStop hook was over before that",
    };
}

using System.Globalization;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Verdicts.Causes;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>What was seen on a rung, in words.</summary>
internal static class Evidence
{
    /// <summary>A rung in words.</summary>
    public static string Title(Rung rung) => rung switch
    {
        Rung.Container => "the container starts",
        Rung.Pod => "one Pod serves",
        Rung.ScaleOut => "scale out is used",
        Rung.Balanced => "Pods share the load",
        Rung.SlowStart => "a slow start is waited for",
        Rung.RollingUpdate => "a new version loses nothing",
        Rung.Crash => "a crash is mended",
        Rung.Drain => "a drained node loses nothing",
        Rung.Schedule => "scheduled work disturbs nobody",
        Rung.Autoscaling => "the autoscaler scales",
        Rung.Beside => "it runs beside the load",
        Rung.Job => "it runs to its end",
        Rung.JobAgain => "it bears to run again",
        _ => "scale in loses nothing",
    };

    /// <summary>Whether a rung was reached, and what was seen on it.</summary>
    public static (bool IsReached, string Text) Of(ComponentView view, Rung rung)
    {
        if (rung == Rung.Container) return Container(view);
        if (rung == Rung.Balanced) return Balanced(view);
        if (rung == Rung.Beside) return Beside(view);
        if (view.Phases.FirstOrDefault(p => ComponentView.RungOf(p.Act) == rung) is not { } phase) return (false, "not reached");
        var requests = view.Requests.Where(r => r.Completed >= phase.Began && r.Completed < phase.Ended).ToArray();
        var answered = requests.Count(r => r.Outcome == Outcome.Answered);
        var counted = requests.Length == 0 ? "no load" : string.Create(CultureInfo.InvariantCulture, $"{answered:N0} of {Amount.Of(requests.Length, "request")} answered");
        return (true, string.Join("; ", new[] { counted, More(view, rung, phase) }.Where(t => t.Length > 0)));
    }

    private static string More(ComponentView view, Rung rung, Phase phase) => rung switch
    {
        Rung.Pod => Latency(view, phase),
        Rung.ScaleOut => ScaleOut(view, phase),
        Rung.Crash => $"back after {Amount.Of(phase.Settled - phase.Began)}{(view.Excused > 0 ? $", {Amount.Of(view.Excused, "request")} lost with the process" : "")}",
        Rung.Schedule => Latency(view, phase),
        Rung.Autoscaling => Scalings(view, phase),
        _ => Endings(view, phase),
    };

    private static (bool, string) Container(ComponentView view)
    {
        if (view.Pods is not [var first, ..]) return (false, "not reached");
        return first.Ready is { } ready && first.Runs.Count > 0 ? (true, $"ready {Amount.Of(ready - first.Runs[0].Started)} after its start") : (false, "it was never ready");
    }

    private static (bool, string) Balanced(ComponentView view)
    {
        var shares = UnevenCause.SharesOf(view);
        if (shares.Count == 0) return (false, "not reached");
        var all = Math.Max(1, shares.Sum(s => s.Connections));
        return (true, string.Create(CultureInfo.InvariantCulture,
            $"{shares.Count} Pods took {100d * shares.Min(s => s.Connections) / all:0} to {100d * shares.Max(s => s.Connections) / all:0} % of new connections"));
    }

    private static (bool, string) Beside(ComponentView view)
    {
        if (view.Phases.Count == 0) return (false, "not reached");
        var running = view.Pods.Count(p => p.Gone is null && p.LastRun is { Exited: null });
        return (true, $"{Amount.Of(running, "Pod")} to the end{(view.Plan.Kind == "DaemonSet" ? ", as on one node; it is neither scaled nor evicted" : "")}");
    }

    private static string Latency(ComponentView view, Phase phase)
    {
        var latencies = RequestLog.LatenciesOf(view.Requests.Where(r => r.Completed >= phase.Began && r.Completed < phase.Ended));
        return $"half within {Amount.Of(latencies.Median)}, 99 % within {Amount.Of(latencies.P99)}";
    }

    private static string ScaleOut(ComponentView view, Phase phase)
    {
        var made = view.Pods.Where(p => p.Created >= phase.Began && p.Created < phase.Settled && p.Ready is not null).ToArray();
        if (made.Length == 0) return "";
        var ready = made.Max(p => p.Ready - p.Created) ?? TimeSpan.Zero;
        var used = !view.KnowsPods ? null : made.Select(p => view.Requests.Where(r => r.Pod == p.Name).Select(r => (TimeSpan?)(r.Intended - (p.Ready ?? TimeSpan.Zero))).Min()).Max();
        return $"new Pods ready after {Amount.Of(ready)}{(used is { } wait ? $", used {Amount.Of(wait < TimeSpan.Zero ? TimeSpan.Zero : wait)} later" : "")}";
    }

    private static string Endings(ComponentView view, Phase phase)
    {
        var ended = view.Pods.Where(p => p.Ending >= phase.Began && p.Ending < phase.Ended && p.Gone is not null).ToArray();
        return ended.Length == 0 ? "" : $"{Amount.Of(ended.Length, "Pod")} ended, the slowest in {Amount.Of(ended.Max(p => p.Gone - p.Ending) ?? TimeSpan.Zero)} of its {Amount.Of(view.Plan.Grace)}";
    }

    private static string Scalings(ComponentView view, Phase phase)
    {
        var scaled = view.Whole.Events.Where(e => e.Kind == Timelines.EventKind.Scaled && e.Component == view.Plan.Name && e.At >= phase.Began).ToArray();
        return scaled.Length == 0 ? "it saw no reason to change the replicas; a higher --rate may give it one" : string.Join(", ", scaled.Select(e => e.Text.Split(':')[0]));
    }
}

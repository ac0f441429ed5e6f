using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod said that it is ready before it could answer.</summary>
internal sealed class ReadyTooEarlyCause : ICause
{
    /// <summary>It was not ready.</summary>
    public static readonly DiagnosticDescriptor TooEarly = new("MG8928", Severity.Error,
        "{0} is ready before it is: {1} went wrong in the {2} after its readiness probe had succeeded, the first with {3}",
        "Let the readiness probe succeed only when a request would: warm up before app.Run, or add a health check with the tag of readiness that waits for what requests need.");

    /// <summary>Answers do not come in the order of their requests.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var early = view.Pods.Select(p => (Pod: p, Lost: Lost(view, p))).Where(e => e.Lost.Length > 0).ToArray();
        if (early.Length == 0) return;
        var (pod, lost) = early.MaxBy(e => e.Lost.Length);
        view.Add(TooEarly, view.RungAt(lost[0].Completed), [.. early.SelectMany(e => e.Lost)], pod.Name,
            pod.Name, Amount.Of(lost.Length, "request"), Amount.Of(lost[^1].Completed - (pod.Ready ?? lost[0].Completed)), lost[0].Detail);
    }

    /// <summary>
    /// What went wrong from readiness until the Pod's first right answer. A Pod that is told to end before it was ever able to answer still answers wrongly for
    /// that reason; what is refused or reset then has to do with its end.
    /// </summary>
    private static RequestRecord[] Lost(ComponentView view, PodHistory pod)
    {
        if (pod.Ready is not { } ready) return [];
        var right = view.Requests.Where(r => r.Pod == pod.Name && r.Outcome == Outcome.Answered).Select(r => (TimeSpan?)r.Completed).Min() ?? view.Whole.Length;
        RequestRecord[] tried = FirstTries.AreAnswered(view.FirstTries) ? [.. view.FirstTries.Where(r => r.IsLost && r.Pod == pod.Name)] : [];
        return [.. tried, .. view.Unexplained.Where(r => r.Pod == pod.Name && r.Completed >= ready && r.Intended <= right + Overlap && (r.Outcome == Outcome.Wrong || !pod.IsEndingAt(r.Intended))).OrderBy(r => r.Completed)];
    }
}

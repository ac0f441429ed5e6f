using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>Whatever else was lost.</summary>
internal sealed class UnexplainedCause : ICause
{
    /// <summary>It was lost.</summary>
    public static readonly DiagnosticDescriptor Lost = new("MG8935", Severity.Error,
        "{0} were lost and no cause is known; the first was {1} {2} after the beginning, at {3}: {4}",
        "Look at that time in the report's timeline, and at what the Pod wrote.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        foreach (var rung in view.Unexplained.OrderBy(r => r.Completed).GroupBy(r => view.RungAt(r.Completed)).ToArray())
        {
            var (lost, first) = (rung.ToArray(), rung.First());
            view.Add(Lost, rung.Key, lost, first.Pod,
                Amount.Of(lost.Length, "request"), first.Request, Amount.Of(first.Completed), first.Pod.Length > 0 ? first.Pod : "no Pod", Text(first));
        }
    }

    private static string Text(RequestRecord request) => request.Detail.Length > 0 ? request.Detail : request.Outcome switch
    {
        Outcome.Refused => "no Pod took the connection",
        _ => "the connection ended before the answer",
    };
}

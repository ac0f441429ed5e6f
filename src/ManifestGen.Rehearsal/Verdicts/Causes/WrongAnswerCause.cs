using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>Answers that a single Pod does not give, for no reason that is known here.</summary>
internal sealed class WrongAnswerCause : ICause
{
    /// <summary>They are wrong.</summary>
    public static readonly DiagnosticDescriptor Wrong = new("MG8934", Severity.Error,
        "{0} answered {1} with {2}, {3} in all",
        "Read the last lines that the Pod wrote. One Pod alone gave another answer, so it depends on there being several, or on the load.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var wrong = view.Unexplained.Where(r => r.Outcome == Outcome.Wrong).ToArray();
        if (wrong.Length == 0) return;
        view.Add(Wrong, view.RungAt(wrong[0].Completed), wrong, wrong[0].Pod,
            wrong[0].Pod.Length > 0 ? wrong[0].Pod : "A Pod", wrong[0].Request, wrong[0].Detail, Amount.Of(wrong.Length, "request"));
    }
}

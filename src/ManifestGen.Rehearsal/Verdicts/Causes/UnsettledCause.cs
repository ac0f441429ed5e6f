using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>An act that did not come to its end, for no reason that was found before.</summary>
internal sealed class UnsettledCause : ICause
{
    /// <summary>A budget refuses every eviction.</summary>
    public static readonly DiagnosticDescriptor BudgetBlocks = new("MG8937", Severity.Error,
        "A node cannot be drained: evictions of {0} were refused {1}; {2}",
        "Let the budget allow at least one Pod at the smallest number of replicas: maxUnavailable: 1.");

    /// <summary>It took too long.</summary>
    public static readonly DiagnosticDescriptor TooLong = new("MG8938", Severity.Error,
        "{0} did not come to its end: after {1} there are {2}",
        "See in the timeline which Pod is waited for.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        foreach (var phase in view.Phases.Where(p => p.Unsettled.Contains(view.Plan.Name)))
        {
            var rung = ComponentView.RungOf(phase.Act);
            var refused = view.Whole.Events.Where(e => e.Kind == EventKind.EvictionRefused && e.Component == view.Plan.Name && e.At >= phase.Began).ToArray();
            if (phase.Act == Act.Drain && refused.Length > 0)
                view.Add(BudgetBlocks, rung, [], "", view.Plan.Name, Amount.Of(refused.Length, "time"), refused[0].Text);
            else if (!view.Findings.Any(f => f.Rung == rung || f.Rung == Rung.Container))
                view.Add(TooLong, rung, [], "", phase.Title, Amount.Of(phase.Settled - phase.Began), Amount.Of(view.Pods.Count(p => p.Gone is null || p.Gone > phase.Settled), "Pod"));
        }
    }
}

using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Verdicts.Causes;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>Judges what a rehearsal saw: each component, rung by rung.</summary>
internal static class Judge
{
    /// <summary>The verdicts, in the order of the components.</summary>
    public static IReadOnlyList<ComponentVerdict> Of(RehearsalRecord record)
    {
        var settled = record with { Requests = Settled(record) };
        return
        [
            .. JobJudge.Of(settled, t => t == JobTime.BeforeRelease),
            .. record.Components.Select(c => Of(settled, c)),
            .. record.Companions.Select(c => Beside(settled, c)),
            .. JobJudge.Of(settled, t => t != JobTime.BeforeRelease),
        ];
    }

    /// <summary>The requests, those among the lost ones that were lost in a drain told apart.</summary>
    public static IReadOnlyList<RequestRecord> Settled(RehearsalRecord record) => [.. record.Requests.Select(r => Drained(record, r))];

    /// <summary>A request that was lost at a Pod that was told to end is lost in its drain.</summary>
    private static RequestRecord Drained(RehearsalRecord record, RequestRecord request)
    {
        if (request.Outcome is not (Outcome.Refused or Outcome.Reset) || request.Pod.Length == 0) return request;
        var ending = record.Events.FirstOrDefault(e => e.Pod == request.Pod && e.Kind == Timelines.EventKind.Ending);
        return ending is not null && request.Completed >= ending.At ? request with { Outcome = Outcome.LostInDrain } : request;
    }

    private static ComponentVerdict Of(RehearsalRecord record, ComponentPlan plan)
    {
        var view = new ComponentView(record, plan);
        foreach (var cause in CauseList.All) cause.Find(view);
        return new ComponentVerdict(plan.Name, [.. Rungs(view).Select(rung => Of(view, rung, view.Findings))], view.Excused);
    }

    /// <summary>A component that takes part: whether it starts, and stays.</summary>
    private static ComponentVerdict Beside(RehearsalRecord record, ComponentPlan plan)
    {
        var view = new ComponentView(record, plan);
        foreach (var cause in CauseList.All) cause.Find(view);
        var findings = view.Findings.Select(f => f.Rung == Rung.Container ? f : f with { Rung = Rung.Beside }).ToArray();
        return new ComponentVerdict(plan.Name, [Of(view, Rung.Container, findings), Of(view, Rung.Beside, findings)], view.Excused) { Part = $"{plan.Kind} beside the others" };
    }

    private static IEnumerable<Rung> Rungs(ComponentView view)
    {
        yield return Rung.Container;
        foreach (var act in view.Whole.Scenario.Acts)
        {
            if (act == Act.Serve && !view.Plan.IsServed) continue;
            if (act == Act.Autoscaling && view.Plan.Autoscaler is null) continue;
            yield return ComponentView.RungOf(act);
            if (act == Act.ScaleOut && view.Plan.IsServed && view.KnowsPods) yield return Rung.Balanced;
        }
    }

    private static RungVerdict Of(ComponentView view, Rung rung, IReadOnlyList<Finding> all)
    {
        var findings = all.Where(f => f.Rung == rung).ToArray();
        var (reached, evidence) = Evidence.Of(view, rung);
        var status = findings.Length > 0 ? RungStatus.Failed : reached ? RungStatus.Passed : RungStatus.NotReached;
        return new RungVerdict(rung, Evidence.Title(rung), status, evidence, findings);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>The cluster itself says why an act does not come to its end: a Pod has no image, no room or no rights, an autoscaler has nothing to go by.</summary>
internal sealed class ClusterTroubleCause : ICause
{
    /// <summary>What it says.</summary>
    public static readonly DiagnosticDescriptor Said = new("MG8919", Severity.Error,
        "The cluster does not run {0} as asked: {1}",
        "{2}");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        // Without the others that only take part nothing goes on, either.
        if (view.Findings.Count > 0 || view.Whole.Events.FirstOrDefault(e => e.Kind == EventKind.Trouble && (e.Component == view.Plan.Name || view.Whole.Components.All(c => c.Name != e.Component))) is not { } said) return;
        var rung = view.Phases.Count == 0 || view.Whole.Phases[0].Began > said.At ? Rung.Container : view.RungAt(said.At);
        view.Add(Said, rung, [], said.Pod, said.Pod.Length > 0 ? said.Pod : said.Component, said.Text, said.Fix);
    }
}

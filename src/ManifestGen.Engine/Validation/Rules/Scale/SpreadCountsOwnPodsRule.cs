using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A topology spread constraint counts the Pods of its own workload, of one revision, and can be met.</summary>
internal sealed class SpreadCountsOwnPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor CountsOldPods = new("MG6021", Severity.Warning,
        "{0} must be spread over {1} (DoNotSchedule) and counts the Pods of the old revision too, so that a rollout may leave new Pods pending",
        "Add matchLabelKeys: [pod-template-hash], or use whenUnsatisfiable: ScheduleAnyway.");

    public static readonly DiagnosticDescriptor CountsOthers = new("MG6022", Severity.Warning,
        "{0} is spread over {1} by the count of Pods with {2}, which its own Pods do not have",
        "Use labels of its own Pods, {3}, in the constraint's labelSelector.");

    public static readonly DiagnosticDescriptor KeyTwice = new("MG6023", Severity.Error,
        "Label '{0}' of {1} is in matchLabelKeys and in labelSelector: the template is accepted and every Pod of it rejected",
        "Remove the label from one of the two.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            foreach (var constraint in workload.Pod["topologySpreadConstraints"].Items)
            {
                CheckKeys(constraint, workload, sink);
                CheckCount(constraint, workload, sink);
            }

            foreach (var term in AffinityTerm.Of(workload)) CheckKeys(term, workload, sink);
        }
    }

    private static void CheckCount(Field constraint, Workload workload, DiagnosticSink sink)
    {
        var selector = PodSelector.Of(constraint["labelSelector"]);
        var place = constraint["topologyKey"].Text;
        if (selector.Exists && !selector.Matches(workload.Labels))
            sink.Add(CountsOthers, selector.Field, workload, place, selector, workload.Labels);
        if (workload.Kind == "Deployment"
            && constraint["whenUnsatisfiable"].Text == "DoNotSchedule"
            && !constraint["matchLabelKeys"].Texts().Contains("pod-template-hash"))
            sink.Add(CountsOldPods, constraint, workload, place);
    }

    private static void CheckKeys(Field constraint, Workload workload, DiagnosticSink sink)
    {
        if (constraint["matchLabelKeys"].Count == 0) return;
        var selected = PodSelector.Of(constraint["labelSelector"]).Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var key in constraint["matchLabelKeys"].Items)
        {
            if (key.Text is { } text && selected.Contains(text)) sink.Add(KeyTwice, key, text, workload);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>An autoscaler's target is there, and has a number of replicas to set.</summary>
internal sealed class AutoscalerTargetExistsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Missing = new("MG5010", Severity.Error,
        "{0} scales {1}, which is not in the set",
        "Name the workload that it is for. Of that kind there are here: {2}.");

    public static readonly DiagnosticDescriptor NotScalable = new("MG5011", Severity.Error,
        "{0} scales {1}, and a {2} has no number of replicas that could be set",
        "Scale a Deployment or StatefulSet. A DaemonSet has as many Pods as there are nodes; Jobs are scaled by their own parallelism.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers)
        {
            var target = autoscaler.Target;
            if (target.Key.Name.Length == 0) continue;
            if (target.Key.Kind is "DaemonSet" or "Job" or "CronJob" or "Pod")
            {
                sink.Add(NotScalable, target.Field["kind"], autoscaler, target, target.Key.Kind);
            }
            else if (bundle.Find(target.Key) is null && bundle.HoldsPods(autoscaler.Namespace))
            {
                var known = bundle.WorkloadsIn(autoscaler.Namespace).Where(w => w.Kind == target.Key.Kind).Select(w => $"'{w.Name}'");
                sink.Add(Missing, target.Field["name"], autoscaler, target, WordList.And(known));
            }
        }
    }
}

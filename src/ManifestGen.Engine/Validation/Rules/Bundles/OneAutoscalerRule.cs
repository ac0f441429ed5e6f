using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A workload has one autoscaler. Two set its number of replicas in turn, each undoing what the other did.</summary>
internal sealed class OneAutoscalerRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Second = new("MG5012", Severity.Error,
        "{0} scales {1}, which {2} scales too: each undoes what the other does",
        "Keep one, and give it the metrics of both; it takes the largest answer. KEDA's ScaledObject makes an autoscaler itself.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var same in bundle.Autoscalers.Where(a => a.Target.Key.Name.Length > 0).GroupBy(a => a.Target.Key))
        {
            var first = same.First();
            foreach (var second in same.Skip(1).Where(s => s.Manifest.Name != first.Manifest.Name || s.IsKeda != first.IsKeda))
                sink.Add(Second, second.Target.Field, second, second.Target, first);
        }
    }
}

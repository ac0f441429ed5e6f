using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>What answers requests does so from two Pods or more.</summary>
internal sealed class ServedByTwoRule : IBundleRule
{
    public static readonly DiagnosticDescriptor OneReplica = new("MG6037", Severity.Warning,
        "{0} answers requests of {1} from one Pod: every restart and every drained node is an outage",
        "Set replicas to 2 or more, or add a HorizontalPodAutoscaler with minReplicas 2.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "Deployment" && bundle.IsServed(w)))
        {
            if (bundle.ReplicasOf(workload) is { Max: 1, Autoscaler: null })
                sink.Add(OneReplica, workload.Spec["replicas"], workload, bundle.ServicesOf(workload)[0]);
        }
    }
}

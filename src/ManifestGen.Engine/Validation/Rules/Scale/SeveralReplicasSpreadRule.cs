using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Several Pods of a workload are spread over nodes, so that one node's end is not the end of all of them.</summary>
internal sealed class SeveralReplicasSpreadRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NotSpread = new("MG6048", Severity.Warning,
        "{0} runs {1} and nothing keeps them apart: they may all be on one node",
        "Add topologySpreadConstraints over kubernetes.io/hostname with whenUnsatisfiable: ScheduleAnyway and the workload's labels.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind is "Deployment" or "StatefulSet"))
        {
            if (bundle.ReplicasOf(workload) is not { IsSeveral: true } replicas) continue;
            var pod = workload.Pod;
            if (pod["topologySpreadConstraints"].Count == 0 && !pod["affinity"]["podAntiAffinity"].Exists)
                sink.Add(NotSpread, pod["topologySpreadConstraints"], workload, replicas.MostInWords);
        }
    }
}

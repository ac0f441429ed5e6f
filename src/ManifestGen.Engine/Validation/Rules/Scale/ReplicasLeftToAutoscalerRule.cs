using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Under an autoscaler, a workload says nothing of its number of replicas: each apply would set it back.</summary>
internal sealed class ReplicasLeftToAutoscalerRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Both = new("MG6039", Severity.Error,
        "{0} sets replicas {1}, and {2} scales it: every apply sets the number back to {1}, whatever the load",
        "Remove replicas; the autoscaler raises a new workload to its minimum within seconds.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.HasScale))
        {
            var replicas = workload.Spec["replicas"];
            if (replicas.Exists && bundle.AutoscalersOf(workload).FirstOrDefault() is { } autoscaler)
                sink.Add(Both, replicas, workload, replicas.Text, autoscaler);
        }
    }
}

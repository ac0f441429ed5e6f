using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A workload with several Pods has a disruption budget, so that draining nodes does not end them all at once.</summary>
internal sealed class SeveralReplicasHaveBudgetRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoBudget = new("MG6010", Severity.Warning,
        "{0} runs {1} and no PodDisruptionBudget selects its Pods: draining nodes may end all of them at once",
        "Add a PodDisruptionBudget with the workload's selector and maxUnavailable: 1.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind is "Deployment" or "StatefulSet"))
        {
            if (bundle.ReplicasOf(workload) is not { IsSeveral: true } replicas || bundle.BudgetsOf(workload).Count > 0) continue;
            sink.Add(NoBudget, workload.Manifest["metadata"]["name"], workload, replicas.MostInWords);
        }
    }
}

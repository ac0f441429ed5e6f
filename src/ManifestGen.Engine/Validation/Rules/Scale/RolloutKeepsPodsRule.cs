using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A rollout of a workload behind a Service leaves Pods to answer, at the smallest number of replicas too.</summary>
internal sealed class RolloutKeepsPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor TakesAll = new("MG6015", Severity.Error,
        "A rollout of {0} may take all Pods away at {1}: {2}, so that {3} - {4} = 0 are left to answer",
        "Set maxUnavailable: 0 and maxSurge: 25%, or raise the number of replicas.");

    public static readonly DiagnosticDescriptor NotRolling = new("MG6016", Severity.Error,
        "{0} has strategy {1}, which ends every Pod before it starts a new one, and {2} sends it requests",
        "Use RollingUpdate. Where a volume that one node holds forces this, a Pod of it cannot be replaced without an outage.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "Deployment" && bundle.IsServed(w)))
        {
            var rollout = RollingUpdate.Of(workload);
            var replicas = bundle.ReplicasOf(workload);
            if (replicas is null || replicas.Max == 0) continue;
            if (!rollout.IsRolling)
            {
                // One Pod with a claim cannot do better: a second one might wait for the volume forever.
                if (replicas.IsSeveral || !ClaimUse.Of(workload).Any())
                    sink.Add(NotRolling, rollout.Strategy["type"], workload, rollout.Strategy["type"].Text, bundle.ServicesOf(workload)[0]);
                continue;
            }

            var smallest = Math.Max(1, replicas.Min);
            var unavailable = rollout.UnavailableAt(smallest);
            if (unavailable < smallest) continue;
            var at = smallest == replicas.Min ? replicas.MinInWords : "1 replica";
            sink.Add(TakesAll, rollout.MaxUnavailableField, workload, at, rollout.ExplainUnavailable(smallest), smallest, unavailable);
        }
    }
}

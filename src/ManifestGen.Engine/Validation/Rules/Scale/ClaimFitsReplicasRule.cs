using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A volume that one node or one Pod can hold is not shared by several Pods of a Deployment, nor by the old and new one of a rollout.</summary>
internal sealed class ClaimFitsReplicasRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Several = new("MG6017", Severity.Error,
        "{0} runs {1}, which all mount PersistentVolumeClaim '{2}', and that can be mounted {3} only ({4})",
        "Use a claim with ReadWriteMany, or a StatefulSet, whose volumeClaimTemplates give each Pod its own.");

    public static readonly DiagnosticDescriptor Surge = new("MG6018", Severity.Error,
        "A rollout of {0} starts the new Pod ({1}) before the old one ends, and PersistentVolumeClaim '{2}' can be mounted {3} only ({4}): it gets stuck",
        "Use strategy Recreate, or maxSurge: 0 with maxUnavailable: 1.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind is "Deployment" or "ReplicaSet"))
        {
            if (bundle.ReplicasOf(workload) is not { Max: > 0 } replicas) continue;
            foreach (var use in ClaimUse.Of(workload))
            {
                if (use.Limit(bundle) is not { } limit) continue;
                var rollout = RollingUpdate.Of(workload);
                if (replicas.IsSeveral)
                    sink.Add(Several, use.Name, workload, replicas.MostInWords, use.Name.Text, limit.Where, limit.Mode);
                else if (workload.Kind == "Deployment" && rollout.SurgeAt(1) > 0)
                    sink.Add(Surge, use.Name, workload, $"maxSurge {rollout.MaxSurge.Explain(1, up: true)}", use.Name.Text, limit.Where, limit.Mode);
            }
        }
    }
}

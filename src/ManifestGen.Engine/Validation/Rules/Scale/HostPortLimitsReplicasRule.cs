using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A workload that scales does not take ports of its nodes: each node then has room for one of its Pods.</summary>
internal sealed class HostPortLimitsReplicasRule : IBundleRule
{
    public static readonly DiagnosticDescriptor OnePerNode = new("MG6019", Severity.Error,
        "{0} takes port {1} of its node, so that a node has room for one Pod, and it needs {2} + {3} of rollout surge = {4} nodes",
        "Take the host port or hostNetwork out and use a Service, make it a DaemonSet, or set maxSurge: 0 with a fixed number of replicas.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "Deployment"))
        {
            var port = workload.Staying.SelectMany(c => c.Ports).FirstOrDefault(p => p.HostPort > 0 || workload.Pod["hostNetwork"].Boolean == true);
            if (port is null || bundle.ReplicasOf(workload) is not { Max: > 0 } replicas) continue;
            var surge = RollingUpdate.Of(workload).SurgeAt(replicas.Max);
            if (surge == 0 && replicas.Autoscaler is null) continue;
            sink.Add(OnePerNode, port.Field, workload, port.HostPort > 0 ? port.HostPort : port.Number, replicas.MaxInWords, surge, replicas.Max + surge);
        }
    }
}

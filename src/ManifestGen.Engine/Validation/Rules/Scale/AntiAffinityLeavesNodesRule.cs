using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Pods that refuse to share a node find enough nodes, at the largest number of replicas and during a rollout.</summary>
internal sealed class AntiAffinityLeavesNodesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor OnePerNode = new("MG6020", Severity.Warning,
        "{0} allows one of its Pods per {1}, and so needs {2} + {3} of rollout surge = {4} of them{5}",
        "Prefer instead of requiring: topologySpreadConstraints with whenUnsatisfiable: ScheduleAnyway.");

    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind is "Deployment" or "StatefulSet"))
        foreach (var term in workload.Pod["affinity"]["podAntiAffinity"][Required].Items)
        {
            if (!RefusesItself(term, workload) || bundle.ReplicasOf(workload) is not { IsSeveral: true } replicas) continue;
            var rollout = RollingUpdate.Of(workload);
            var surge = workload.Kind == "Deployment" ? rollout.SurgeAt(replicas.Max) : 0;
            var stuck = surge > 0 && rollout.UnavailableAt(replicas.Max) == 0
                ? "; with fewer, maxUnavailable 0 leaves every rollout stuck" : "";
            sink.Add(OnePerNode, term, workload, Place(term), replicas.MaxInWords, surge, replicas.Max + surge, stuck);
        }
    }

    private static bool RefusesItself(Field term, Workload workload) =>
        !term["namespaceSelector"].Exists && PodSelector.Of(term["labelSelector"]).Matches(workload.Labels);

    private static string Place(Field term) => term["topologyKey"].Text switch
    {
        "kubernetes.io/hostname" => "node",
        "topology.kubernetes.io/zone" => "zone",
        var other => other ?? "node",
    };
}

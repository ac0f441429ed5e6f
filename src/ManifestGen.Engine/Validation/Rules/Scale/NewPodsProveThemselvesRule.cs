using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A rollout that waits for each new Pod waits for more than its first ready answer.</summary>
internal sealed class NewPodsProveThemselvesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor FirstAnswerCounts = new("MG6031", Severity.Info,
        "{0} goes on with a rollout (maxUnavailable 0) at the first ready answer of a new Pod: there is no startupProbe and minReadySeconds is 0",
        "Set minReadySeconds to a few seconds, or add a startupProbe.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "Deployment" && bundle.IsServed(w)))
        {
            var rollout = RollingUpdate.Of(workload);
            var minReady = workload.Spec["minReadySeconds"];
            if (!rollout.IsRolling || rollout.MaxUnavailable.Value != 0 || minReady.Integer is > 0) continue;
            if (!bundle.ServingContainers(workload).Any(c => c.Startup.Exists)) sink.Add(FirstAnswerCounts, minReady, workload);
        }
    }
}

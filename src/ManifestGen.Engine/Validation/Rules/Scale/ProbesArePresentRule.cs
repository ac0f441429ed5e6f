using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>What gets requests says when it can take them, and what runs on says when it is stuck.</summary>
internal sealed class ProbesArePresentRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoReadiness = new("MG6040", Severity.Error,
        "{0} of {1} has no readinessProbe, and {2} sends it requests from the moment its process starts",
        "Add a readinessProbe that asks whether requests can be taken, such as httpGet /health/ready.");

    public static readonly DiagnosticDescriptor NoLiveness = new("MG6041", Severity.Info,
        "{0} of {1} has no livenessProbe, so that a process that hangs is never restarted",
        "Add a livenessProbe that checks nothing but the process, such as httpGet /health/live.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => !w.IsRunToEnd))
        {
            foreach (var container in bundle.ServingContainers(workload).Where(c => !c.Readiness.Exists))
                sink.Add(NoReadiness, container.Readiness.Field, container, workload, bundle.ServicesOf(workload)[0]);
            foreach (var container in workload.Containers.Where(c => !c.Liveness.Exists && c.Ports.Count > 0))
                sink.Add(NoLiveness, container.Liveness.Field, container, workload);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A container says what it needs, so that the scheduler can place it, and how much memory it may take, so that it cannot take its node's.</summary>
internal sealed class ResourcesAreSetRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoCpuRequest = new("MG6042", Severity.Warning,
        "{0} of {1} requests no CPU: it is placed as if it needed none, and is starved first",
        "Set resources.requests.cpu to what it needs under ordinary load.");

    public static readonly DiagnosticDescriptor NoMemoryLimit = new("MG6043", Severity.Warning,
        "{0} of {1} has no memory limit: a leak takes the memory of its node, and the Pods beside it are killed too",
        "Set resources.limits.memory, and a request no larger.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            var capacity = bundle.CapacityOf(workload);
            foreach (var container in workload.Staying)
            {
                var resources = container.Field["resources"];
                if (!capacity.IsSetOnPod("cpu") && capacity.RequestOf(container, "cpu") is null)
                    sink.Add(NoCpuRequest, resources["requests"]["cpu"], container, workload);
                if (!workload.Pod["resources"]["limits"]["memory"].Exists && capacity.LimitOf(container, "memory") is null)
                    sink.Add(NoMemoryLimit, resources["limits"]["memory"], container, workload);
            }
        }
    }
}

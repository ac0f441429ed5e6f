using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Under a quota of CPU or memory, every container sets what the quota counts: a Pod with one that does not is rejected.</summary>
internal sealed class QuotaNeedsResourcesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NotSet = new("MG6005", Severity.Error,
        "{0} of {1} must specify {2}, which {3} counts: without it the Pods are rejected",
        "Set it on the container, or give the namespace a LimitRange with a default.");

    private static readonly string[] Counted = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var quota in bundle.Quotas.Where(q => !q.IsScoped))
        foreach (var counted in Counted.Where(c => quota.Hard(c).Exists))
        foreach (var workload in bundle.WorkloadsIn(quota.Namespace))
        {
            var capacity = bundle.CapacityOf(workload);
            var isLimit = counted.StartsWith("limits.", StringComparison.Ordinal);
            var resource = counted[(counted.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (capacity.IsSetOnPod(resource)) continue;
            foreach (var container in workload.All)
            {
                var amount = isLimit ? capacity.LimitOf(container, resource) : capacity.RequestOf(container, resource);
                if (amount is null) sink.Add(NotSet, container.Field["resources"], container, workload, counted, quota);
            }
        }
    }
}

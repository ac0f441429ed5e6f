using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A namespace's quota has room for every workload at its largest.</summary>
internal sealed class QuotaHoldsCapacityRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Exceeded = new("MG6004", Severity.Error,
        "{0} allows {1} of {2}, and the workloads of namespace '{3}' need more at their largest: {4} = {5}",
        "Raise the quota to at least {5}, lower maxReplicas, or request less per Pod.");

    private static readonly string[] Resources =
    [
        "pods", "count/pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory",
        "requests.ephemeral-storage", "limits.ephemeral-storage",
    ];

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var quota in bundle.Quotas.Where(q => !q.IsScoped))
        foreach (var resource in Resources)
        {
            var hard = quota.Hard(resource);
            if (hard.Quantity is not { } allowed) continue;
            var parts = bundle.WorkloadsIn(quota.Namespace).Select(w => Part(bundle, w, resource)).OfType<(string Text, Quantity Amount)>().ToArray();
            var needed = parts.Aggregate(Quantity.Zero, (sum, part) => sum + part.Amount);
            if (needed > allowed) sink.Add(Exceeded, hard, quota, allowed, resource, quota.Namespace, Sum(parts), needed);
        }
    }

    private static (string Text, Quantity Amount)? Part(Bundle bundle, Workload workload, string resource)
    {
        var pods = Pods(bundle, workload);
        if (pods == 0) return null;
        if (resource is "pods" or "count/pods") return ($"{pods} of {workload}", Quantity.Of(pods));

        var capacity = bundle.CapacityOf(workload);
        var each = resource.StartsWith("limits.", StringComparison.Ordinal)
            ? capacity.Limit(resource["limits.".Length..])
            : capacity.Request(resource.Replace("requests.", "", StringComparison.Ordinal));
        return each is { Sign: > 0 } amount ? ($"{pods} x {amount} of {workload}", amount * pods) : null;
    }

    // A DaemonSet has a Pod on each node, and how many there are is not known; a CronJob's Pods come and go. One is the least.
    private static long Pods(Bundle bundle, Workload workload) => workload.Kind switch
    {
        "DaemonSet" or "Pod" or "CronJob" => 1,
        "Job" => workload.Spec["parallelism"].Integer ?? 1,
        _ => bundle.ReplicasOf(workload)?.Max ?? 0,
    };

    private static string Sum((string Text, Quantity Amount)[] parts)
    {
        const int shown = 4;
        var largest = parts.OrderByDescending(p => p.Amount).Take(shown).Select(p => p.Text);
        return string.Join(" + ", parts.Length > shown ? largest.Append($"{parts.Length - shown} smaller") : largest);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>
/// An autoscaler that aims at a share of the request finds a request on every container that runs as long as the Pod, sidecars among them.
/// With one missing, the whole metric has no value and nothing is scaled.
/// </summary>
internal sealed class UtilizationNeedsRequestRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoRequest = new("MG6001", Severity.Error,
        "{0} aims at {1}% of the {2} request of {3}, and {4} requests none, so that the metric has no value",
        "Set resources.requests.{2} on each of these containers, or aim at an averageValue.");

    /// <summary>What Kubernetes aims at when an autoscaler names no metric: 80 % of the CPU request.</summary>
    private const long DefaultUtilization = 80;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers.Where(a => !a.IsKeda))
        {
            if (bundle.TargetOf(autoscaler) is not { } workload) continue;
            foreach (var (place, resource, container, share) in Shares(autoscaler))
            {
                var without = Without(bundle.CapacityOf(workload), workload, resource, container);
                if (without.Length > 0) sink.Add(NoRequest, place, autoscaler, share, resource, workload, WordList.And(without));
            }
        }
    }

    private static IEnumerable<(Location Place, string Resource, string? Container, long Share)> Shares(Autoscaler autoscaler)
    {
        if (autoscaler.Metrics.Count == 0 && !autoscaler.Spec["metrics"].Exists)
        {
            var old = autoscaler.Spec["targetCPUUtilizationPercentage"];
            yield return (old.Location, "cpu", null, old.Integer ?? DefaultUtilization);
        }

        foreach (var metric in autoscaler.Metrics)
        {
            if (metric.Utilization is { } share) yield return (metric.Field.Location, metric.Resource, metric.Container?.Text, share);
        }
    }

    private static string[] Without(PodCapacity capacity, Workload workload, string resource, string? only)
    {
        if (only is null && capacity.IsSetOnPod(resource)) return [];
        return
        [
            .. workload.Staying
                .Where(c => (only is null || c.Name == only) && capacity.RequestOf(c, resource) is not { Sign: > 0 })
                .Select(c => c.ToString()),
        ];
    }
}

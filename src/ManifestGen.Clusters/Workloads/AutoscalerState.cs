using System.Globalization;
using System.Text.Json;
using k8s;
using k8s.Models;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Workloads;

/// <summary>An autoscaler as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The workload that it scales.</param>
/// <param name="Minimum">The fewest Pods.</param>
/// <param name="Maximum">The most Pods.</param>
/// <param name="Current">The Pods that it counted last.</param>
/// <param name="Desired">The Pods that it wants.</param>
/// <param name="Metrics">What it measures against what it aims at, such as <c>cpu 35%/70%</c>; <c>?</c> where it has no measurement.</param>
/// <param name="Trouble">Why it cannot decide; empty when it can.</param>
public sealed record AutoscalerState(string Name, WorkloadKey Target, int Minimum, int Maximum, int Current, int Desired, IReadOnlyList<string> Metrics, string Trouble)
{
    /// <summary>The autoscalers of a namespace, by name.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<IReadOnlyList<AutoscalerState>> ReadAll(ClusterConnection cluster, string space, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Autoscalers.Path(space), $"the autoscalers in '{space}' cannot be read"), cancellation);
        using var json = answer.Json();
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => Read(space, item)).OrderBy(a => a.Name, StringComparer.Ordinal)];
    }

    private static AutoscalerState Read(string space, JsonElement resource)
    {
        var autoscaler = KubernetesJson.Deserialize<V2HorizontalPodAutoscaler>(resource);
        var status = autoscaler.Status ?? new V2HorizontalPodAutoscalerStatus();
        var unable = status.Conditions?.FirstOrDefault(c => c.Status == "False" && c.Type is "AbleToScale" or "ScalingActive");
        return new AutoscalerState(
            autoscaler.Metadata.Name,
            new WorkloadKey(autoscaler.Spec.ScaleTargetRef.Kind, space, autoscaler.Spec.ScaleTargetRef.Name),
            autoscaler.Spec.MinReplicas ?? 1,
            autoscaler.Spec.MaxReplicas,
            status.CurrentReplicas ?? 0,
            status.DesiredReplicas,
            [.. (autoscaler.Spec.Metrics ?? []).Where(m => m.Resource is not null).Select(m => Text(m.Resource, status))],
            unable is null ? "" : $"{unable.Reason}: {unable.Message}");
    }

    private static string Text(V2ResourceMetricSource wanted, V2HorizontalPodAutoscalerStatus status)
    {
        var current = status.CurrentMetrics?.FirstOrDefault(m => m.Resource?.Name == wanted.Name)?.Resource?.Current;
        return wanted.Target.AverageUtilization is { } utilization
            ? string.Create(CultureInfo.InvariantCulture, $"{wanted.Name} {(current?.AverageUtilization is { } now ? $"{now}%" : "?")}/{utilization}%")
            : $"{wanted.Name} {(current?.AverageValue is { } value ? $"{value}" : "?")}/{wanted.Target.AverageValue}";
    }
}

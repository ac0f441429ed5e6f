using System.Text.Json;
using k8s;
using k8s.Models;

namespace ManifestGen.Clusters.Pods;

/// <summary>A Pod as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Its phase, such as <c>Running</c>.</param>
/// <param name="IsReady">Whether it takes requests.</param>
/// <param name="IsEnding">Whether it is being deleted.</param>
/// <param name="Restarts">How often its containers were restarted.</param>
/// <param name="Node">Its node; empty when it has none yet.</param>
/// <param name="Address">Its address; empty when it has none yet.</param>
/// <param name="StartedAt">When its containers first ran; null before.</param>
/// <param name="Trouble">Why it is not ready, when that is known.</param>
public sealed record PodState(string Name, string Phase, bool IsReady, bool IsEnding, int Restarts, string Node, string Address, DateTimeOffset? StartedAt, PodTrouble? Trouble)
{
    private static readonly string[] Final =
        ["ErrImageNeverPull", "ImagePullBackOff", "InvalidImageName", "CreateContainerConfigError", "CreateContainerError", "CrashLoopBackOff", "RunContainerError"];

    /// <summary>The names of its containers.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];

    /// <summary>The numbers of its named ports.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; init; } = new Dictionary<string, int>();

    /// <summary>The revision of its workload that it is of, as its controller labels it; empty when there is none.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Reads a Pod.</summary>
    internal static PodState Read(JsonElement resource)
    {
        var pod = KubernetesJson.Deserialize<V1Pod>(resource);
        var status = pod.Status ?? new V1PodStatus();
        IReadOnlyList<V1ContainerStatus> containers = [.. status.InitContainerStatuses ?? [], .. status.ContainerStatuses ?? []];
        return new PodState(
            pod.Metadata?.Name ?? "",
            status.Phase ?? "",
            status.Conditions?.Any(c => c is { Type: "Ready", Status: "True" }) == true,
            pod.Metadata?.DeletionTimestamp is not null,
            containers.Sum(c => c.RestartCount),
            pod.Spec?.NodeName ?? "",
            status.PodIP ?? "",
            containers.Select(c => c.State?.Running?.StartedAt).Where(t => t is not null).Select(t => (DateTimeOffset?)t).Min(),
            TroubleOf(status, containers))
        {
            Revision = pod.Metadata?.Labels is { } labels && (labels.TryGetValue("pod-template-hash", out var hash) || labels.TryGetValue("controller-revision-hash", out hash)) ? hash : "",
            Ports = (pod.Spec?.Containers ?? []).SelectMany(c => c.Ports ?? []).Where(p => p.Name is not null).DistinctBy(p => p.Name, StringComparer.Ordinal)
                .ToDictionary(p => p.Name, p => p.ContainerPort, StringComparer.Ordinal),
            Containers = [.. pod.Spec?.Containers?.Select(c => c.Name) ?? []],
        };
    }

    private static PodTrouble? TroubleOf(V1PodStatus status, IReadOnlyList<V1ContainerStatus> containers)
    {
        foreach (var container in containers)
        {
            if (container.State?.Waiting is { Reason: { Length: > 0 } reason } waiting && reason is not ("ContainerCreating" or "PodInitializing"))
            {
                // Why it ended last says more than that it waits to be started again.
                return reason == "CrashLoopBackOff" && container.LastState?.Terminated is { } last
                    ? new PodTrouble(last.Reason == "OOMKilled" ? "OOMKilled" : reason, $"container {container.Name} ended with exit code {last.ExitCode} after {container.RestartCount} restarts", IsFinal: true)
                    : new PodTrouble(reason, waiting.Message ?? "", Final.Contains(reason, StringComparer.Ordinal));
            }

            if (container.State?.Terminated is { ExitCode: not 0 } ended)
                return new PodTrouble(ended.Reason is { Length: > 0 } why ? why : "Error", $"container {container.Name} ended with exit code {ended.ExitCode}", IsFinal: false);
        }

        return status.Conditions?.FirstOrDefault(c => c is { Type: "PodScheduled", Status: "False" }) is { } unscheduled
            ? new PodTrouble(unscheduled.Reason ?? "Unschedulable", unscheduled.Message ?? "", IsFinal: false)
            : null;
    }
}

using System.Text.Json;
using ManifestGen.Clusters.Pods;
using ManifestGen.Clusters.Workloads;

namespace ManifestGen.Tool.Clusters;

/// <summary>A workload with its Pods as JSON.</summary>
internal static class WorkloadJson
{
    /// <summary>Writes a workload.</summary>
    public static void Write(RolloutProgress workload, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, workload.Workload.Kind);
        json.WriteString("name"u8, workload.Workload.Name);
        json.WriteNumber("wanted"u8, workload.State.Wanted);
        json.WriteNumber("updated"u8, workload.State.Updated);
        json.WriteNumber("ready"u8, workload.State.Ready);
        json.WriteBoolean("isDone"u8, workload.State.IsDone);
        json.WriteStartArray("pods"u8);
        foreach (var pod in workload.Pods) Write(pod, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(PodState pod, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, pod.Name);
        json.WriteString("phase"u8, pod.Phase);
        json.WriteBoolean("isReady"u8, pod.IsReady);
        json.WriteNumber("restarts"u8, pod.Restarts);
        json.WriteString("node"u8, pod.Node);
        json.WriteString("reason"u8, pod.Trouble?.Reason ?? "");
        json.WriteString("message"u8, pod.Trouble?.Message ?? "");
        json.WriteEndObject();
    }
}

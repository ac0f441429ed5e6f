using System.Text.Json;
using static ManifestGen.Clusters.Requests.JsonParts;

namespace ManifestGen.Clusters.Workloads;

/// <summary>How far a workload has come.</summary>
/// <param name="Wanted">The Pods that there should be.</param>
/// <param name="Updated">The Pods of the newest revision.</param>
/// <param name="Ready">The Pods of any revision that are ready.</param>
/// <param name="IsDone">Whether all Pods are of the newest revision and ready, and no others are left.</param>
/// <param name="IsSeen">Whether the workload's controller has seen what was applied last.</param>
/// <param name="Failure">Why it gives up, when it says so; empty otherwise.</param>
public sealed record WorkloadState(int Wanted, int Updated, int Ready, bool IsDone, bool IsSeen, string Failure)
{
    /// <summary>Why its Pods are refused, a quota for example; empty when they are not.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>Reads a workload's status, as <c>kubectl rollout status</c> does.</summary>
    internal static WorkloadState Read(string kind, JsonElement resource)
    {
        var spec = Part(resource, "spec");
        var status = Part(resource, "status");

        // Until the controller has seen this generation, what it says is about an earlier one.
        var isSeen = Number(status, "observedGeneration") >= Number(Part(resource, "metadata"), "generation");
        return kind switch
        {
            "Deployment" => Of(Replicas(spec), Number(status, "updatedReplicas"), Number(status, "replicas"), Number(status, "readyReplicas"), Number(status, "availableReplicas"), isSeen) with
            {
                Refusal = Condition(status, "ReplicaFailure") is { } refused && Text(refused, "status") == "True" ? Text(refused, "message") : "",
                Failure = Condition(status, "Progressing") is { } progress && isSeen && Text(progress, "reason") == "ProgressDeadlineExceeded" ? Text(progress, "message") : "",
            },
            "StatefulSet" => Of(Replicas(spec), Number(status, "updatedReplicas"), Replicas(spec), Number(status, "readyReplicas"), Number(status, "readyReplicas"), isSeen),
            "DaemonSet" => Of(Number(status, "desiredNumberScheduled"), Number(status, "updatedNumberScheduled"), Number(status, "desiredNumberScheduled"), Number(status, "numberReady"), Number(status, "numberAvailable"), isSeen),
            "Job" => Task(spec, status),
            _ => Condition(status, "Ready") is { } ready && Text(ready, "status") == "True" ? new WorkloadState(1, 1, 1, IsDone: true, IsSeen: true, "") : new WorkloadState(1, 1, 0, IsDone: false, IsSeen: true, ""),
        };
    }

    private static WorkloadState Of(int wanted, int updated, int all, int ready, int available, bool isSeen) =>
        new(wanted, updated, ready, isSeen && updated >= wanted && all <= updated && available >= updated, isSeen, "");

    /// <summary>A Job is done with its last Pod, or when nobody wants it to run yet.</summary>
    private static WorkloadState Task(JsonElement spec, JsonElement status)
    {
        var wanted = Math.Max(1, Number(spec, "completions"));
        var isDone = Condition(status, "Complete") is { } complete && Text(complete, "status") == "True" || Part(spec, "suspend").ValueKind == JsonValueKind.True;
        var failed = Condition(status, "Failed") is { } condition && Text(condition, "status") == "True" ? condition : default;
        return new WorkloadState(wanted, wanted, Number(status, "succeeded"), isDone, IsSeen: true, failed.ValueKind == JsonValueKind.Object ? $"{Text(failed, "reason")}: {Text(failed, "message")}" : "");
    }

    private static int Replicas(JsonElement spec) => spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("replicas", out var replicas) ? replicas.GetInt32() : 1;

    private static JsonElement? Condition(JsonElement status, string type)
    {
        if (status.ValueKind != JsonValueKind.Object || !status.TryGetProperty("conditions", out var conditions) || conditions.ValueKind != JsonValueKind.Array) return null;
        foreach (var condition in conditions.EnumerateArray())
        {
            if (Text(condition, "type") == type) return condition;
        }

        return null;
    }
}

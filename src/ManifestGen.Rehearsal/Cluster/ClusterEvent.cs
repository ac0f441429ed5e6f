using System.Text.Json;
using static ManifestGen.Clusters.Requests.JsonParts;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>What a part of the cluster says about a resource.</summary>
/// <param name="Kind">The resource's kind.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Reason">What happened, in one word, such as <c>Unhealthy</c>.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="IsWarning">Whether it is trouble.</param>
internal sealed record ClusterEvent(string Kind, string Name, string Reason, string Message, bool IsWarning)
{
    /// <summary>Reads an <c>Event</c>.</summary>
    public static ClusterEvent Read(JsonElement resource)
    {
        var about = Part(resource, "involvedObject");
        return new ClusterEvent(Text(about, "kind"), Text(about, "name"), Text(resource, "reason"), Text(resource, "message").ReplaceLineEndings(" ").Trim(), Text(resource, "type") == "Warning");
    }

    /// <summary>Whether the kubelet ends a container because of a probe, to start it again.</summary>
    public bool IsProbeRestart => Kind == "Pod" && Reason == "Killing" && (Message.Contains("failed liveness probe", StringComparison.Ordinal) || Message.Contains("failed startup probe", StringComparison.Ordinal));

    /// <summary>The name of the probe that a message is about.</summary>
    public string Probe => Message.Contains("iveness", StringComparison.Ordinal) ? "liveness" : Message.Contains("tartup", StringComparison.Ordinal) ? "startup" : "readiness";
}

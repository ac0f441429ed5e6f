using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Applying;

/// <summary>
/// Puts a Job in the place of an earlier one of its name. Kubernetes lets hardly a field of a Job change, least of all what its Pods run; and since images are
/// named by their content where a product is tried out, every change of the code would be refused. The earlier one has to go first, with its Pods: what is to run once must
/// not run twice at a time.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="takesOver">Whether fields that others own are taken over.</param>
internal sealed class JobReplacement(ClusterConnection cluster, bool takesOver)
{
    private const string Suffix = "-new";
    private const int LongestName = 63;

    /// <summary>What the server gives a Job so that it finds its Pods, anew for each.</summary>
    private static readonly string[] Given = ["batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name", "controller-uid", "job-name"];

    /// <summary>Has the server judge a Job as if the earlier one were gone.</summary>
    /// <param name="target">What was tried.</param>
    /// <param name="refusal">How the server refused it.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The server's answer; null when the refusal has another reason, or the earlier Job is somebody else's.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public async Task<ApiAnswer?> Try(ApplyTarget target, ApiAnswer refusal, CancellationToken cancellation)
    {
        if (target.Document.Kind != "Job" || !refusal.Failure.IsOfFixedFields) return null;
        using var live = (await cluster.SendAsync(target.Read, cancellation)).Json();
        return ApplySet.IsApplied(live.RootElement) ? await cluster.SendAsync(Beside(target).Try(takesOver), cancellation) : null;
    }

    /// <summary>A Job as it can be compared with another of its name.</summary>
    public static JsonObject Comparable(ApiAnswer answer, string name)
    {
        var resource = ServerFields.Without(answer);
        if (resource["metadata"] is JsonObject metadata)
        {
            metadata["name"] = name;
            Forget(metadata);
        }

        if (resource["spec"] is not JsonObject spec) return resource;
        spec.Remove("selector");
        if (spec["template"]?["metadata"] is JsonObject template) Forget(template);
        return resource;
    }

    private static void Forget(JsonObject metadata)
    {
        if (metadata["labels"] is not JsonObject labels) return;
        foreach (var label in Given) labels.Remove(label);
    }

    /// <summary>The same under a name that is free: the earlier one is in the way of its own.</summary>
    private static ApplyTarget Beside(ApplyTarget target)
    {
        var name = target.Document.Name;
        var free = (name.Length > LongestName - Suffix.Length ? name[..(LongestName - Suffix.Length)].TrimEnd('-', '.') : name) + Suffix;
        var resource = JsonNode.Parse(target.Document.Json.Span);
        if (resource?["metadata"] is JsonObject metadata) metadata["name"] = free;
        return target with
        {
            Document = target.Document with { Json = Encoding.UTF8.GetBytes(resource?.ToJsonString() ?? "") },
            Path = $"{target.Path[..^name.Length]}{free}",
        };
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>Evicts Pods as the drain of a node does: the disruption budget may refuse, and is asked again. The node itself is left alone, for others use it, too.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="space">The namespace.</param>
/// <param name="timeline">The timeline.</param>
internal sealed class PodEviction(ClusterConnection cluster, string space, Timeline timeline)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Evicts some Pods of a component, one after the other.</summary>
    /// <returns>Whether all were evicted in time.</returns>
    /// <exception cref="ManifestGen.Clusters.ClusterException">The cluster refuses for another reason than the budget.</exception>
    public async Task<bool> Run(ComponentPlan component, IEnumerable<string> pods, TimeSpan patience, CancellationToken cancellation)
    {
        var limit = timeline.Now + patience;
        foreach (var pod in pods)
        {
            while (await Evict(pod, cancellation) is { Length: > 0 } refusal)
            {
                timeline.Add(component.Name, pod, EventKind.EvictionRefused, refusal);
                if (timeline.Now > limit) return false;
                await Task.Delay(Pause, cluster.Time, cancellation);
            }
        }

        return true;
    }

    /// <summary>Asks once: the budget's refusal has the status of an overloaded server, which would be asked again without a word.</summary>
    /// <returns>Why it is refused; empty when it is not.</returns>
    private async Task<string> Evict(string pod, CancellationToken cancellation)
    {
        var eviction = new JsonObject
        {
            ["apiVersion"] = "policy/v1",
            ["kind"] = "Eviction",
            ["metadata"] = new JsonObject { ["name"] = pod, ["namespace"] = space },
        };
        var request = new ApiRequest(HttpMethod.Post, $"{ApiResource.Pods.Path(space, pod)}/eviction", $"Pod '{pod}' cannot be evicted") { Body = Encoding.UTF8.GetBytes(eviction.ToJsonString()) };
        using var response = await cluster.OpenAsync(request, cancellation);
        var answer = new ApiAnswer(request, response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellation));
        if (answer.Status == HttpStatusCode.TooManyRequests) return answer.Failure.Message.TrimEnd('.');
        if (!answer.IsMissing) answer.EnsureSuccess(Location.None);
        return "";
    }
}

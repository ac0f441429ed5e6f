using System.Text;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Clusters.Workloads;

/// <summary>Reads and sets the number of a workload's Pods by its <c>scale</c> subresource, as <c>kubectl scale</c> and the autoscaler do.</summary>
public static class Scale
{
    /// <summary>The number that is asked for.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task<int> Read(ClusterConnection cluster, WorkloadKey workload, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get($"{workload.Path}/scale", $"the scale of {workload} cannot be read"), cancellation);
        using var json = answer.Json();
        return json.RootElement.TryGetProperty("spec", out var spec) && spec.TryGetProperty("replicas", out var replicas) ? replicas.GetInt32() : 0;
    }

    /// <summary>Asks for a number.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task Set(ClusterConnection cluster, WorkloadKey workload, int replicas, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Patch, $"{workload.Path}/scale?fieldManager={Applying.ApplyOptions.FieldManager}-scale", $"{workload} cannot be scaled")
        {
            Body = Encoding.UTF8.GetBytes($$$"""{"spec":{"replicas":{{{replicas}}}}}"""),
            BodyType = ApiRequest.MergeType,
        };
        (await cluster.SendAsync(request, cancellation)).EnsureSuccess(Location.None);
    }
}

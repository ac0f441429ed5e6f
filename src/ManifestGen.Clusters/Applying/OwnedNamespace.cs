using System.Text;
using System.Text.Json.Nodes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>A namespace that a command makes for itself, with a mark, so that no other is ever removed.</summary>
public static class OwnedNamespace
{
    /// <summary>The annotation that says which command made a namespace.</summary>
    internal const string Mark = "manifestgen.dev/made-by";

    /// <summary>Makes a namespace, unless it is there.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The namespace's name.</param>
    /// <param name="maker">The command that makes it, as its mark says.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public static async Task Ensure(ClusterConnection cluster, string name, string maker, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Namespaces.Path("", name), $"the namespace '{name}' cannot be read"), cancellation);
        if (!answer.IsMissing)
        {
            answer.EnsureSuccess(Location.None);
            return;
        }

        var json = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject { ["name"] = name, ["annotations"] = new JsonObject { [Mark] = maker } },
        }.ToJsonString());
        await new ServerSideApply(cluster, new ApplyOptions { Namespace = name }).Run([new ManifestDocument(Location.None, "v1", "Namespace", name, "", json)], cancellation);
    }

    /// <summary>Removes a namespace with all that is in it, if it has the mark, and waits until it is gone.</summary>
    /// <returns>Whether it was there and had the mark.</returns>
    /// <exception cref="ClusterException">The cluster refuses, or it does not go (MG8965).</exception>
    public static async Task<bool> Remove(ClusterConnection cluster, string name, string maker, CancellationToken cancellation)
    {
        if (!await IsOwn(cluster, name, maker, cancellation)) return false;
        await new Deletion(cluster).DeleteNamespace(name, cancellation);
        return true;
    }

    /// <summary>Whether a namespace is there and has the mark.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    internal static async Task<bool> IsOwn(ClusterConnection cluster, string name, string maker, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Namespaces.Path("", name), $"the namespace '{name}' cannot be read"), cancellation);
        if (answer.IsMissing) return false;
        using var json = answer.Json();
        return json.RootElement.GetProperty("metadata").TryGetProperty("annotations", out var annotations)
            && annotations.TryGetProperty(Mark, out var mark) && mark.GetString() == maker;
    }
}

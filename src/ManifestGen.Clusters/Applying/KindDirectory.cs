using System.Collections.Concurrent;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>Asks a cluster how it serves kinds, each group's version once.</summary>
internal sealed class KindDirectory(ClusterConnection cluster)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ApiResource>> _known = new(StringComparer.Ordinal);

    /// <summary>How the kind of a document is served.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sink">Told when it is not (MG8959).</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null when it is not served.</returns>
    public async Task<ApiResource?> Find(ManifestDocument document, DiagnosticSink sink, CancellationToken cancellation)
    {
        var purpose = $"{document.Title} cannot be applied";
        if ((await Read(document.ApiVersion, purpose, document.Location, cancellation)).FirstOrDefault(k => k.Kind == document.Kind) is { } found) return found;
        sink.Add(RequestDiagnostics.Missing, document.Location, purpose, $"no kind \"{document.Kind}\" in version \"{document.ApiVersion}\"");
        return null;
    }

    /// <summary>How a kind is served in the version of its group that the cluster prefers.</summary>
    /// <param name="group">The group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null when it is not served.</returns>
    public async Task<ApiResource?> FindPreferred(string group, string kind, CancellationToken cancellation)
    {
        var version = "v1";
        if (group.Length > 0)
        {
            var answer = await cluster.SendAsync(ApiRequest.Get($"/apis/{group}", $"the versions of {group} cannot be read"), cancellation);
            if (answer.IsMissing) return null;
            using var json = answer.Json();
            version = json.RootElement.GetProperty("preferredVersion").GetProperty("groupVersion").GetString() ?? "";
        }

        return (await Read(version, $"the kinds of {version} cannot be read", Location.None, cancellation)).FirstOrDefault(k => k.Kind == kind);
    }

    /// <summary>Forgets a group's version, as after one of its definitions was applied.</summary>
    public void Forget() => _known.Clear();

    private async Task<IReadOnlyList<ApiResource>> Read(string apiVersion, string purpose, Location place, CancellationToken cancellation)
    {
        if (_known.TryGetValue(apiVersion, out var known)) return known;
        var answer = await cluster.SendAsync(ApiRequest.Get(ApiResource.Root(apiVersion), purpose), cancellation);
        if (!answer.IsSuccess && !answer.IsMissing) answer.EnsureSuccess(place);
        var kinds = answer.IsMissing ? [] : Read(answer, apiVersion);

        // A definition that is applied now is served a moment later, so what is missing is asked for again.
        if (kinds.Count > 0) _known[apiVersion] = kinds;
        return kinds;
    }

    private static List<ApiResource> Read(ApiAnswer answer, string apiVersion)
    {
        using var json = answer.Json();
        var kinds = new List<ApiResource>();
        foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
        {
            var name = resource.GetProperty("name").GetString() ?? "";

            // What has a slash is a part of a resource, such as deployments/scale.
            if (!name.Contains('/', StringComparison.Ordinal))
                kinds.Add(new ApiResource(apiVersion, resource.GetProperty("kind").GetString() ?? "", name, resource.GetProperty("namespaced").ValueKind == JsonValueKind.True));
        }

        return kinds;
    }
}

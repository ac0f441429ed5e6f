using System.Text;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>Deletes resources, in the order opposite to that of applying, and waits until they are gone.</summary>
public sealed class Deletion(ClusterConnection cluster)
{
    private static readonly DiagnosticDescriptor Stuck = new("MG8965", Severity.Error,
        "{0} is still there after {1} s: {2}",
        "A finalizer waits for a controller that should clean up: see that it runs. 'kubectl describe' shows the resource's events.");

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // What depends on it goes first, so that what is gone has no Pods left.
    private static readonly byte[] Options = Encoding.UTF8.GetBytes("""{"kind":"DeleteOptions","apiVersion":"v1","propagationPolicy":"Foreground"}""");
    private const string Dependents = "foregroundDeletion";

    /// <summary>How long a resource may take to go before that is reported: longer than a Pod's grace period commonly is.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether the Pods of a namespace that is deleted have no time to end.</summary>
    public bool EndsPodsAtOnce { get; init; }

    /// <summary>Deletes what manifests name, where it is there.</summary>
    /// <param name="documents">The resources.</param>
    /// <param name="space">The namespace of those that name none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The resources that were there.</returns>
    /// <exception cref="ClusterException">The cluster refuses, or one does not go (MG8965).</exception>
    public async Task<IReadOnlyList<ManifestDocument>> Run(IEnumerable<ManifestDocument> documents, string space, CancellationToken cancellation)
    {
        var kinds = new KindDirectory(cluster);
        var gone = new List<(ManifestDocument Document, string Path)>();
        foreach (var document in ApplyOrder.Of(documents).Reverse())
        {
            // A kind that is not served has no resources to delete.
            if (await kinds.Find(document, new DiagnosticSink(), cancellation) is not { } kind) continue;
            var path = kind.Path(document.Namespace.Length > 0 ? document.Namespace : space, document.Name);
            if (await Delete(path, document.Title, cancellation)) gone.Add((document, path));
        }

        foreach (var (document, path) in gone) await WaitUntilGone(path, document.Title, cancellation);
        return [.. gone.Select(g => g.Document)];
    }

    /// <summary>Deletes a namespace with all that is in it, and waits until it is gone.</summary>
    /// <exception cref="ClusterException">The cluster refuses, or it does not go (MG8965).</exception>
    public async Task DeleteNamespace(string name, CancellationToken cancellation)
    {
        if (await BeginNamespace(name, cancellation)) await WaitUntilGone(ApiResource.Namespaces.Path("", name), $"Namespace '{name}'", cancellation);
    }

    /// <summary>Deletes a namespace with all that is in it, and does not wait.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    internal async Task<bool> BeginNamespace(string name, CancellationToken cancellation)
    {
        if (!await Delete(ApiResource.Namespaces.Path("", name), $"Namespace '{name}'", cancellation)) return false;
        if (!EndsPodsAtOnce) return true;

        // A second is the shortest time in which the node still sees to their end. Whatever is answered, they end with the namespace.
        await cluster.SendAsync(new ApiRequest(HttpMethod.Delete, $"{ApiResource.Pods.Path(name)}?gracePeriodSeconds=1", $"the Pods in '{name}' cannot be deleted"), cancellation);
        return true;
    }

    private async Task<bool> Delete(string path, string title, CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(new ApiRequest(HttpMethod.Delete, path, $"{title} cannot be deleted") { Body = Options }, cancellation);
        if (answer.IsMissing) return false;

        // It is being deleted already.
        if (answer.Status != System.Net.HttpStatusCode.Conflict) answer.EnsureSuccess(Location.None);
        return true;
    }

    private async Task WaitUntilGone(string path, string title, CancellationToken cancellation)
    {
        var start = cluster.Time.GetTimestamp();
        while (true)
        {
            var answer = await cluster.SendAsync(ApiRequest.Get(path, $"{title} cannot be read"), cancellation);
            if (answer.IsMissing) return;
            if (cluster.Time.GetElapsedTime(start) > Patience) throw ClusterException.Of(Stuck, null, title, (int)Patience.TotalSeconds, Waiting(answer));
            await Task.Delay(Pause, cluster.Time, cancellation);
        }
    }

    /// <summary>What a resource that is being deleted waits for: its finalizers, or what a namespace says of itself.</summary>
    private static string Waiting(ApiAnswer answer)
    {
        using var json = answer.Json();
        var resource = json.RootElement;
        var finalizers = resource.GetProperty("metadata").TryGetProperty("finalizers", out var list) ? list.EnumerateArray().Select(f => f.GetString() is Dependents ? "its Pods have not ended yet" : f.GetString()) : [];
        var conditions = resource.TryGetProperty("status", out var status) && status.TryGetProperty("conditions", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(c => c.GetProperty("status").GetString() == "True" && c.TryGetProperty("message", out _)).Select(c => c.GetProperty("message").GetString())
            : [];
        var reasons = string.Join("; ", finalizers.Concat(conditions));
        return reasons.Length > 0 ? reasons : "it has not ended yet";
    }
}

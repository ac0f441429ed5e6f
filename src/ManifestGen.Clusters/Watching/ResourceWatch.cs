using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Requests;

namespace ManifestGen.Clusters.Watching;

/// <summary>
/// Follows the resources of a list for as long as it is asked to, whatever happens to the connection: a stream that ends or breaks off is taken up where it was, and
/// when the server no longer knows that place (<c>410 Gone</c>), the list is read anew and compared, so that no change is told twice and none is missed.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="path">The path of the list.</param>
/// <param name="query">Selectors, such as <c>labelSelector=app%3Dweb</c>; empty for none.</param>
/// <param name="purpose">What it is for, as messages begin.</param>
internal sealed class ResourceWatch(ClusterConnection cluster, string path, string query, string purpose)
{
    private const int StreamSeconds = 300;

    private readonly Dictionary<string, JsonElement> _known = new(StringComparer.Ordinal);
    private string _version = "";

    /// <summary>Tells what is there as added, then each change, until it is ended.</summary>
    /// <exception cref="ClusterException">The cluster refuses, or cannot be reached any more.</exception>
    public async IAsyncEnumerable<WatchEvent> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var change in await List(cancellation)) yield return change;
        var fruitless = 0;
        while (true)
        {
            var isLost = false;
            fruitless++;
            await foreach (var change in Stream(cancellation))
            {
                fruitless = 0;
                isLost = change is null;
                if (change is not null) yield return change;
            }

            // Something between us and the server may end each stream at once.
            if (fruitless > 0) await Task.Delay(RetryPlan.Pause(fruitless, null), cluster.Time, cancellation);
            if (!isLost) continue;
            foreach (var change in await List(cancellation)) yield return change;
        }
    }

    /// <summary>Reads the list, and compares it with what is known.</summary>
    private async Task<IReadOnlyList<WatchEvent>> List(CancellationToken cancellation)
    {
        var answer = await cluster.SendAsync(ApiRequest.Get(path + (query.Length > 0 ? $"?{query}" : ""), purpose), cancellation);
        using var json = answer.Json();
        _version = Version(json.RootElement);
        var changes = new List<WatchEvent>();
        var gone = new HashSet<string>(_known.Keys, StringComparer.Ordinal);
        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
        {
            var resource = item.Clone();
            gone.Remove(Key(resource));
            if (Take(resource) is { } change) changes.Add(change);
        }

        foreach (var key in gone)
        {
            changes.Add(new WatchEvent(WatchEventKind.Deleted, _known[key]));
            _known.Remove(key);
        }

        return changes;
    }

    /// <summary>Reads one stream to its end; a null at its end means that the server no longer knows the place.</summary>
    private async IAsyncEnumerable<WatchEvent?> Stream([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await Open(cancellation);
        if (response is null)
        {
            yield return null;
            yield break;
        }

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        while (await ReadChange(reader, cancellation) is { } json)
        {
            using var read = json;
            var type = json.RootElement.GetProperty("type").GetString();
            var resource = json.RootElement.GetProperty("object");
            if (type == "ERROR")
            {
                // Whatever it is, the list tells whether the server can go on.
                yield return null;
                yield break;
            }

            _version = Version(resource);
            if (type == "BOOKMARK") continue;
            if (type == "DELETED")
            {
                _known.Remove(Key(resource));
                yield return new WatchEvent(WatchEventKind.Deleted, resource.Clone());
            }
            else if (Take(resource.Clone()) is { } change)
            {
                yield return change;
            }
        }
    }

    private async Task<HttpResponseMessage?> Open(CancellationToken cancellation)
    {
        var request = ApiRequest.Get($"{path}?watch=true&allowWatchBookmarks=true&timeoutSeconds={StreamSeconds}&resourceVersion={_version}{(query.Length > 0 ? $"&{query}" : "")}", purpose);
        var response = await StreamRequest.Open(cluster, request, [HttpStatusCode.Gone], cancellation);
        if (response.IsSuccessStatusCode) return response;
        response.Dispose();
        return null;
    }

    /// <summary>The next line; null when the stream has ended or broke off, perhaps in the middle of a line.</summary>
    private static async Task<JsonDocument?> ReadChange(StreamReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadLineAsync(cancellation) is { Length: > 0 } line ? JsonDocument.Parse(line) : null;
        }
        catch (Exception lost) when (lost is IOException or HttpRequestException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a resource; null when it is known in this version already.</summary>
    private WatchEvent? Take(JsonElement resource)
    {
        var key = Key(resource);
        var isKnown = _known.TryGetValue(key, out var before);
        if (isKnown && Version(before) == Version(resource)) return null;
        _known[key] = resource;
        return new WatchEvent(isKnown ? WatchEventKind.Modified : WatchEventKind.Added, resource);
    }

    private static string Version(JsonElement resource) =>
        resource.GetProperty("metadata").TryGetProperty("resourceVersion", out var version) ? version.GetString() ?? "" : "";

    // Of two resources of one name, one after the other, each is one of its own.
    private static string Key(JsonElement resource) =>
        resource.GetProperty("metadata").TryGetProperty("uid", out var uid) ? uid.GetString() ?? "" : resource.GetProperty("metadata").GetProperty("name").GetString() ?? "";
}

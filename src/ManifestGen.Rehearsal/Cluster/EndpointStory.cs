using System.Collections.Immutable;
using System.Text.Json;
using ManifestGen.Clusters.Watching;
using static ManifestGen.Clusters.Requests.JsonParts;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>The endpoints of Services as the API server publishes them, from which the proxies of the nodes take where to send connections.</summary>
internal sealed class EndpointStory
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ImmutableArray<Endpoint>> _slices = new(StringComparer.Ordinal);
    private ImmutableArray<Endpoint> _all = [];

    /// <summary>Told when a Pod takes no new connections any more.</summary>
    public event Action<string>? Left;

    /// <summary>The Pods that new connections to a Service go to: those that are ready; when all end, those that still serve.</summary>
    public IReadOnlyList<string> Usable(string service)
    {
        ImmutableArray<Endpoint> all;
        lock (_lock) all = _all;
        var of = all.RemoveAll(e => e.Service != service);
        var ready = of.RemoveAll(e => !e.IsReady);
        return [.. (ready.Length > 0 ? ready : of.RemoveAll(e => !e.IsServing)).Select(e => e.Pod).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Takes what a watch shows.</summary>
    public void Take(WatchEvent change)
    {
        string[] left;
        lock (_lock)
        {
            var before = Ready();
            if (change.Kind == WatchEventKind.Deleted) _slices.Remove(change.Name);
            else _slices[change.Name] = Read(change.Resource);
            _all = [.. _slices.Values.SelectMany(s => s)];
            left = [.. before.Except(Ready(), StringComparer.Ordinal)];
        }

        foreach (var pod in left) Left?.Invoke(pod);
    }

    private string[] Ready() => [.. _all.Where(e => e.IsReady).Select(e => e.Pod).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<Endpoint> Read(JsonElement slice)
    {
        var service = Text(Part(Part(slice, "metadata"), "labels"), "kubernetes.io/service-name");
        if (Part(slice, "endpoints") is not { ValueKind: JsonValueKind.Array } endpoints) return [];
        return
        [
            .. from endpoint in endpoints.EnumerateArray()
               let target = Part(endpoint, "targetRef")
               where Text(target, "kind") == "Pod"
               let conditions = Part(endpoint, "conditions")
               select new Endpoint(service, Text(target, "name"), Is(conditions, "ready"), Is(conditions, "serving")),
        ];
    }

    // What a condition does not say counts as yes.
    private static bool Is(JsonElement conditions, string name) => Part(conditions, name).ValueKind is not JsonValueKind.False;

    private sealed record Endpoint(string Service, string Pod, bool IsReady, bool IsServing);
}

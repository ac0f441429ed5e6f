using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>
/// What is in the cluster of <see cref="ApiServerDouble"/>: resources by their path, each change with a version of its own, told to those that watch.
/// Applying merges the maps of a resource and replaces everything else, which is enough for what is applied here.
/// </summary>
internal sealed class ResourceStore
{
    private static readonly string[] Namespaced =
        ["Pod pods", "Service services", "ServiceAccount serviceaccounts", "ConfigMap configmaps", "Event events", "Deployment deployments", "ReplicaSet replicasets",
         "HorizontalPodAutoscaler horizontalpodautoscalers", "PodDisruptionBudget poddisruptionbudgets", "Secret secrets", "PersistentVolumeClaim persistentvolumeclaims",
         "EndpointSlice endpointslices", "StatefulSet statefulsets", "CronJob cronjobs", "Job jobs"];

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, JsonObject> _resources = new(StringComparer.Ordinal);
    private readonly List<(string List, int Version, string Line)> _history = [];
    private readonly List<(string List, Channel<string> Lines)> _watchers = [];
    private int _version = 100;

    /// <summary>Takes what an apply makes of a resource, as its controller would.</summary>
    public Action<ResourceStore, string, JsonObject>? Controller { get; set; }

    /// <summary>Takes over what deleting a resource does, as the query wants it; not when it says no.</summary>
    public Func<ResourceStore, string, string, bool>? Ending { get; set; }

    /// <summary>Answers what the store does not know; null when it does not, either.</summary>
    public Func<ReceivedRequest, ServerAnswer?>? Further { get; set; }

    /// <summary>Whether watches that start find that their version is too old, once.</summary>
    public bool ForgetsHistory { get; set; }

    /// <summary>The paths of all resources.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (_lock) return [.. _resources.Keys];
        }
    }

    /// <summary>A resource; null when it is not there.</summary>
    public JsonObject? Get(string path)
    {
        lock (_lock) return _resources.TryGetValue(path, out var resource) ? (JsonObject)resource.DeepClone() : null;
    }

    /// <summary>Puts a resource there.</summary>
    public void Put(string path, string json, bool isTold = true) => Put(path, JsonNode.Parse(json) as JsonObject ?? [], isTold);

    /// <summary>Puts a resource there; untold, watches never hear of it.</summary>
    public void Put(string path, JsonObject resource, bool isTold = true)
    {
        lock (_lock)
        {
            var isNew = !_resources.TryGetValue(path, out var before);
            var metadata = Metadata(resource);
            metadata["name"] ??= path[(path.LastIndexOf('/') + 1)..];
            metadata["uid"] ??= before is null ? $"uid-{_version}" : Metadata(before)["uid"]?.DeepClone();
            metadata["resourceVersion"] = $"{++_version}";
            _resources[path] = resource;
            if (isTold) Tell(path, isNew ? "ADDED" : "MODIFIED", resource);
        }
    }

    /// <summary>Takes a resource away; untold, watches never hear of it.</summary>
    public bool Remove(string path, bool isTold = true)
    {
        lock (_lock)
        {
            if (!_resources.Remove(path, out var resource)) return false;
            Metadata(resource)["resourceVersion"] = $"{++_version}";
            if (isTold) Tell(path, "DELETED", resource);
            return true;
        }
    }

    /// <summary>Breaks off all watches in the middle of a line.</summary>
    public void BreakWatches()
    {
        lock (_lock)
        {
            foreach (var (_, lines) in _watchers) lines.Writer.TryWrite("""{"type":"MOD!""");
            _watchers.Clear();
        }
    }

    /// <summary>Ends all watches as the server does after some minutes.</summary>
    public void EndWatches()
    {
        lock (_lock)
        {
            foreach (var (_, lines) in _watchers) lines.Writer.TryComplete();
            _watchers.Clear();
        }
    }

    /// <summary>Tells watches that their version is too old, as the server does in a stream.</summary>
    public void ExpireWatches()
    {
        lock (_lock)
        {
            foreach (var (_, lines) in _watchers)
            {
                lines.Writer.TryWrite("""{"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too old resource version","reason":"Expired","code":410}}""" + "\n");
                lines.Writer.TryComplete();
            }

            _watchers.Clear();
        }
    }

    /// <summary>Waits until somebody watches.</summary>
    public async Task UntilWatched(CancellationToken cancellation)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_watchers.Count > 0) return;
            }

            await Task.Delay(5, cancellation);
        }
    }

    /// <summary>The answer to a request.</summary>
    public ServerAnswer Answer(ReceivedRequest request) => request.Method switch
    {
        "GET" => Read(request),
        "PATCH" when !request.Path.EndsWith("/status", StringComparison.Ordinal) => Patch(request),
        "DELETE" when Delete(request) => ServerAnswer.Of(new JsonObject { ["kind"] = "Status", ["status"] = "Success" }),
        _ => Further?.Invoke(request) ?? NotFound(request.Path),
    };

    /// <summary>The lines of a watch.</summary>
    public async IAsyncEnumerable<string> Watch(string list, int from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = Channel.CreateUnbounded<string>();
        lock (_lock)
        {
            foreach (var past in _history.Where(h => h.List == list && h.Version > from)) lines.Writer.TryWrite(past.Line);
            _watchers.Add((list, lines));
        }

        await foreach (var line in lines.Reader.ReadAllAsync(cancellation)) yield return line;
    }

    /// <summary>Deletes a resource, with a namespace all that is in it, or all resources of a kind.</summary>
    private bool Delete(ReceivedRequest request)
    {
        var isMany = Namespaced.Any(k => request.Path.EndsWith($"/{k.Split(' ')[1]}", StringComparison.Ordinal));
        if (isMany || request.Path.StartsWith("/api/v1/namespaces/", StringComparison.Ordinal) && request.Path.Count(c => c == '/') == 4)
        {
            if (isMany)
            {
                foreach (var path in Paths.Where(p => p.StartsWith(request.Path + "/", StringComparison.Ordinal))) End(path, request);
                return true;
            }

            if (!End(request.Path, request)) return false;
            foreach (var path in Paths.Where(p => p.Contains($"{request.Path["/api/v1".Length..]}/", StringComparison.Ordinal))) Remove(path);
            return true;
        }

        return End(request.Path, request);
    }

    /// <summary>Whoever plays the controller may let a resource end in its own time.</summary>
    private bool End(string path, ReceivedRequest request) => Get(path) is not null && (Ending?.Invoke(this, path, request.Query) == true || Remove(path));

    private ServerAnswer Read(ReceivedRequest request)
    {
        if (Get(request.Path) is { } resource) return ServerAnswer.Of(resource);
        if (request.Path == "/version") return new ServerAnswer(200, """{"major":"1","minor":"36","gitVersion":"v1.36.2"}""");
        if (request.Path.StartsWith("/apis/", StringComparison.Ordinal) && request.Path.Count(c => c == '/') == 2)
            return ServerAnswer.Of(new JsonObject { ["kind"] = "APIGroup", ["preferredVersion"] = new JsonObject { ["groupVersion"] = $"{request.Path["/apis/".Length..]}/{(request.Path.EndsWith("autoscaling", StringComparison.Ordinal) ? "v2" : "v1")}" } });
        if (request.Path.EndsWith("/v1", StringComparison.Ordinal) || request.Path.EndsWith("/v2", StringComparison.Ordinal)) return Kinds();
        if (request.Path.EndsWith("/scale", StringComparison.Ordinal) && Get(request.Path[..^"/scale".Length]) is { } scaled)
            return ServerAnswer.Of(new JsonObject { ["kind"] = "Scale", ["metadata"] = new JsonObject(), ["spec"] = new JsonObject { ["replicas"] = scaled["spec"]?["replicas"]?.DeepClone() } });
        return request.Path is "/api/v1/namespaces" or "/api/v1/nodes" || Namespaced.Any(k => request.Path.EndsWith($"/{k.Split(' ')[1]}", StringComparison.Ordinal)) ? List(request) : NotFound(request.Path);
    }

    private static ServerAnswer Kinds() => ServerAnswer.Of(new JsonObject
    {
        ["kind"] = "APIResourceList",
        ["resources"] = new JsonArray(
        [
            new JsonObject { ["name"] = "namespaces", ["kind"] = "Namespace", ["namespaced"] = false },
            new JsonObject { ["name"] = "priorityclasses", ["kind"] = "PriorityClass", ["namespaced"] = false },
            new JsonObject { ["name"] = "deployments/scale", ["kind"] = "Scale", ["namespaced"] = true },
            .. Namespaced.Select(k => new JsonObject { ["name"] = k.Split(' ')[1], ["kind"] = k.Split(' ')[0], ["namespaced"] = true }),
        ]),
    });

    private ServerAnswer List(ReceivedRequest request)
    {
        var selector = request.Query.Split("labelSelector=") is [_, var text] ? Uri.UnescapeDataString(text.Split('&')[0]).Split(',') : [];
        lock (_lock)
        {
            return ServerAnswer.Of(new JsonObject
            {
                ["kind"] = "List",
                ["metadata"] = new JsonObject { ["resourceVersion"] = $"{_version}" },
                ["items"] = new JsonArray(
                [
                    .. _resources.Where(r => r.Key.StartsWith(request.Path + "/", StringComparison.Ordinal) && !r.Key[(request.Path.Length + 1)..].Contains('/', StringComparison.Ordinal))
                        .Where(r => selector.All(s => $"{Metadata(r.Value)["labels"]?[s.Split('=')[0]]}" == s.Split('=')[1]))
                        .Select(r => r.Value.DeepClone()),
                ]),
            });
        }
    }

    private ServerAnswer Patch(ReceivedRequest request)
    {
        var patch = JsonNode.Parse(request.Body) as JsonObject ?? [];
        var isScale = request.Path.EndsWith("/scale", StringComparison.Ordinal);
        var path = isScale ? request.Path[..^"/scale".Length] : request.Path;
        var space = path.Split("/namespaces/") is [_, var inside] && inside.Contains('/', StringComparison.Ordinal) ? inside.Split('/')[0] : "default";
        if (space != "default" && Get($"/api/v1/namespaces/{space}") is null)
            return ServerAnswer.Refusal(404, "NotFound", $"namespaces \"{space}\" not found");
        var before = Get(path);
        if (isScale && before is null) return NotFound(path);
        var after = (JsonObject)(before?.DeepClone() ?? new JsonObject());
        Merge(after, patch);
        if (!isScale && path.Contains("/namespaces/" + space + "/", StringComparison.Ordinal)) Metadata(after)["namespace"] = space;
        if (!isScale) Own(after, patch, request.Query.Split("fieldManager=")[1].Split('&')[0]);
        if (request.Query.Contains("dryRun=All", StringComparison.Ordinal)) return ServerAnswer.Of(after);
        if (before is null || !JsonNode.DeepEquals(before, after))
        {
            Put(path, after);
            Controller?.Invoke(this, path, Get(path) ?? []);
        }

        return ServerAnswer.Of(Get(path) ?? [], before is null ? 201 : 200);
    }

    /// <summary>Notes who said how many replicas there are, the one field whose owner matters here.</summary>
    private static void Own(JsonObject resource, JsonObject applied, string manager)
    {
        var managers = new JsonArray([.. (Metadata(resource)["managedFields"] as JsonArray ?? []).Where(m => $"{m?["manager"]}" != manager).Select(m => m?.DeepClone())]);
        var spec = new JsonObject();
        if (applied["spec"]?["replicas"] is not null) spec["f:replicas"] = new JsonObject();
        managers.Add(new JsonObject { ["manager"] = manager, ["operation"] = "Apply", ["fieldsV1"] = new JsonObject { ["f:spec"] = spec } });
        Metadata(resource)["managedFields"] = managers;

        // What nobody says any more takes its default.
        if (resource["kind"]?.GetValue<string>() == "Deployment" && managers.All(m => m?["fieldsV1"]?["f:spec"]?["f:replicas"] is null) && resource["spec"] is JsonObject of && of.ContainsKey("replicas"))
            of["replicas"] = 1;
    }

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            if (value is JsonObject inner && into[key] is JsonObject existing) Merge(existing, inner);
            else into[key] = value?.DeepClone();
        }
    }

    private void Tell(string path, string type, JsonObject resource)
    {
        var list = path[..path.LastIndexOf('/')];
        var line = new JsonObject { ["type"] = type, ["object"] = resource.DeepClone() }.ToJsonString() + "\n";
        _history.Add((list, _version, line));
        foreach (var (_, lines) in _watchers.Where(w => w.List == list)) lines.Writer.TryWrite(line);
    }

    private static JsonObject Metadata(JsonObject resource)
    {
        if (resource["metadata"] is JsonObject metadata) return metadata;
        var made = new JsonObject();
        resource["metadata"] = made;
        return made;
    }

    private static ServerAnswer NotFound(string path) => ServerAnswer.Refusal(404, "NotFound", string.Create(CultureInfo.InvariantCulture, $"{path.Split('/')[^1]} not found"));
}
